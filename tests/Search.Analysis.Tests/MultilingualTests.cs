namespace Search.Analysis.Tests;

public class MultilingualTests
{
    [Theory]
    [InlineData("fi", "Talossa on hyväksyttiin", "talossa on hyvaksyttiin", "fi:talo fi:on fi:hyvaksyt")]
    [InlineData("de", "Die Häuser, ÄUSSERSTE Bedürfnisse", "die hauser ausserste bedurfnisse", "de:die de:haus de:ausserst de:bedurfnis")]
    [InlineData("fr", "L’homme aux élèves", "l'homme aux eleves", "fr:homm fr:aux fr:elev")]
    [InlineData("nl", "de huizen", "de huizen", "nl:de nl:huis")]
    [InlineData("da", "Ærlighed på øen", "aerlighed pa oen", "da:aerl da:pa da:oen")]
    [InlineData("nb", "husene", "husene", "no:hus")]
    [InlineData("ru", "Новостей много: kernels", "новостей много kernels", "ru:новост ru:мног kernel")]
    [InlineData("pl", "psy kernels", "psy kernels", "psy kernels")]
    [InlineData("zh", "kernels", "kernels", "kernel")]
    [InlineData("xx", "kernels", "kernels", "kernels")]
    [InlineData("en", "The kernels' authors", "the kernels authors", "the kernel author")]
    [InlineData("unknown", "kernels", "kernels", "kernel")]
    [InlineData(null, "kernels", "kernels", "kernel")]
    [InlineData("fi", "EU:n 1990-luvulla covid19 U.S. jan@fi.example", "eu n 1990 luvulla covid19 us jan@fi.example", "fi:eu fi:n 1990 fi:luvu covid19 us jan@fi.example")]
    [InlineData("fi", "Pekka's новости", "pekka новости", "fi:pek новости")]
    public void Words_are_the_same_in_every_language_and_stems_are_those_of_the_language(string? language, string text, string words, string stems)
    {
        var tokens = Read(TextAnalyzer.Multilingual.In(language), text);
        Assert.Equal(words, string.Join(' ', tokens.Select(t => t.Word)));
        Assert.Equal(stems, string.Join(' ', tokens.Select(t => t.Stem)));
    }

    [Fact]
    public void A_word_typed_without_its_accents_has_the_stem_of_the_word_with_them()
    {
        (string Language, string Words)[] pairs =
        [
            ("de", "Häuser Hauser Zeitungen Zeitungen größte grosste"), ("fr", "élèves eleves"), ("es", "canción cancion árboles arboles"),
            ("it", "città citta perché perche"), ("fi", "päätöksessä paatoksessa hyvästä hyvasta"), ("sv", "trädgården tradgarden"), ("ru", "ёлка елка"),
        ];
        foreach (var (language, words) in pairs)
        {
            foreach (var pair in words.Split(' ').Chunk(2))
            {
                var analyzer = TextAnalyzer.Multilingual.In(language);
                Assert.Equal(Read(analyzer, pair[0])[0].Stem, Read(analyzer, pair[1])[0].Stem);
            }
        }
    }

    [Theory]
    [InlineData("decomposed: Ha\u0308user", "de", "de:haus")]
    [InlineData("soft hyphen: Häu\u00ADser", "de", "de:haus")]
    [InlineData("decomposed: новости\u0306", "ru", "ru:новост")]
    public void However_a_letter_is_encoded_its_word_has_the_same_stem(string text, string language, string stem) =>
        Assert.Equal(stem, Read(TextAnalyzer.Multilingual.In(language), text)[^1].Stem);

    [Theory]
    [InlineData("操作系统", "操 作 系 统", "操作 作系 系统 统")]
    [InlineData("Linux操作。系统", "linux 操 作 系 统", "linux 操作 作 系统 统")]
    [InlineData("カタカナ語", "カ タ カ ナ 語", "カタ タカ カナ ナ語 語")]
    [InlineData("ﾊﾝｶｸ ｶﾞ", "ハ ン カ ク カ\u3099", "ハン ンカ カク ク カ\u3099")]
    [InlineData("한국은 좋다", "한 국 은 좋 다", "한국 국은 은 좋다 다")]
    [InlineData("KBS에서 3月", "kbs 에 서 3 月", "kbs 에서 서 3 月")]
    [InlineData("𠀀𠀁", "𠀀 𠀁", "𠀀𠀁 𠀁")]
    public void Characters_of_scripts_without_spaces_are_words_each_and_bigrams(string text, string words, string stems)
    {
        var tokens = Read(TextAnalyzer.Multilingual, text);
        Assert.Equal(words, string.Join(' ', tokens.Select(t => t.Word)));
        Assert.Equal(stems, string.Join(' ', tokens.Select(t => t.Stem)));
    }

    [Fact]
    public void The_stem_of_a_bigram_ends_with_its_second_character()
    {
        using var tokens = TextAnalyzer.Multilingual.Analyze("a 操作!");
        Assert.True(tokens.MoveNext() && !tokens.IsIdeograph && tokens.StemEnd == 1);
        Assert.True(tokens.MoveNext() && tokens.IsIdeograph && (tokens.End, tokens.StemEnd) == (3, 4));
        Assert.True(tokens.MoveNext() && tokens.IsIdeograph && (tokens.End, tokens.StemEnd) == (4, 4));
        Assert.False(tokens.MoveNext());
    }

    [Fact]
    public void Any_text_has_the_same_words_in_every_language()
    {
        var random = new Random(21);
        string[] languages = ["", .. TextAnalyzer.MarkedLanguages, "pl", "zh"];
        for (var round = 0; round < 300; round++)
        {
            var text = RandomText.Make(random, random.Next(40));
            var words = Read(TextAnalyzer.Multilingual, text).Select(t => (t.Word, t.Start, t.End));
            foreach (var language in languages)
            {
                Assert.Equal(words, Read(TextAnalyzer.Multilingual.In(language), text).Select(t => (t.Word, t.Start, t.End)));
            }
        }
    }

    [Fact]
    public void Only_an_analyser_that_knows_languages_has_others()
    {
        Assert.Same(TextAnalyzer.English, TextAnalyzer.English.In("fi"));
        Assert.Same(TextAnalyzer.Words, TextAnalyzer.Words.In("fi"));
        Assert.Same(TextAnalyzer.Multilingual, TextAnalyzer.Named("multilingual"));
        Assert.Equal(11, TextAnalyzer.MarkedLanguages.Count);
    }

    private static List<(string Word, string Stem, int Start, int End)> Read(TextAnalyzer analyzer, string text)
    {
        var list = new List<(string, string, int, int)>();
        using var tokens = analyzer.Analyze(text);
        while (tokens.MoveNext())
        {
            list.Add((tokens.Word.ToString(), tokens.Stem.ToString(), tokens.Start, tokens.End));
        }
        return list;
    }
}
