namespace Search.Analysis.Tests;

public class TextAnalyzerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" .,-!? \n", "")]
    [InlineData("The cat sat.", "the cat sat")]
    [InlineData("to be or not to be", "to be or not to be")]
    [InlineData("COVID-19 killed 1,234 in 3.5 weeks", "covid 19 killed 1,234 in 3.5 weeks")]
    [InlineData("_so_ __init__ max_value", "so init max_value")]
    [InlineData("😀 fine ½ ❤", "fine")]
    [InlineData("UPDATE:Three EU:n 10:30 a::b: :c ABC：DEF", "update three eu n 10 30 a b c abc def")]
    [InlineData("日本語", "日 本 語")]
    public void Letters_digits_and_ideographs_make_words(string text, string words) => Assert.Equal(words, WordsOf(text));

    [Theory]
    [InlineData("Café CAFE\u0301 cafe", "cafe cafe cafe")]
    [InlineData("Straße STRASSE ẞ", "strasse strasse ss")]
    [InlineData("Ærø Łódź Đặng Isıl İzmir", "aero lodz dang isil izmir")]
    [InlineData("ﬁne Ｗｉｄｅ ① 𝐁𝐨𝐥𝐝", "fine wide bold")]
    [InlineData("co\u00ADoperate zero\u200Dwidth", "cooperate zerowidth")]
    [InlineData("ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ")]
    [InlineData("٣٤ ३४", "34 34")]
    public void Words_are_folded(string text, string words) => Assert.Equal(words, WordsOf(text));

    [Theory]
    [InlineData("the dog's bowl, the dog’s bowl, the dogs’ bowl", "the dog bowl the dog bowl the dogs bowl")]
    [InlineData("don't don’t DON‘T", "don't don't don't")]
    [InlineData("O’Brien’s rock'n'roll", "o'brien rock'n'roll")]
    [InlineData("it's Boss's", "it boss")]
    public void English_apostrophes_of_every_shape_are_one_and_possessives_are_dropped(string text, string words) =>
        Assert.Equal(words, WordsOf(text));

    [Fact]
    public void Outside_English_an_apostrophe_is_part_of_the_word() =>
        Assert.Equal("l'homme dog's", string.Join(' ', Token.AllOf(TextAnalyzer.Words, "l’homme dog’s").Select(token => token.Word)));

    [Theory]
    [InlineData("U.S. US u.s", "us us us")]
    [InlineData("5 p.m. in Washington D.C.", "5 pm in washington dc")]
    [InlineData("Ph.D. 1.2.3 a.bc", "ph.d 1.2.3 a.bc")]
    public void The_dots_of_an_acronym_are_dropped(string text, string words) => Assert.Equal(words, WordsOf(text));

    [Theory]
    [InlineData("running dogs generally happier", "run dog general happier")]
    [InlineData("the Élysées’ evenings", "the elyse evening")]
    [InlineData("mp3s files.ones 1980s", "mp3s files.ones 1980s")]
    public void Words_of_letters_are_stemmed(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', Token.AllOf(TextAnalyzer.English, text).Select(token => token.Stem)));

    [Fact]
    public void The_word_analyser_does_not_stem()
    {
        foreach (var token in Token.AllOf(TextAnalyzer.Words, "running dogs, the dog's Élysées"))
        {
            Assert.Equal(token.Word, token.Stem);
        }
    }

    [Fact]
    public void Tokens_carry_their_characters_and_their_ordinal()
    {
        const string text = "  The “Café’s” U.S. site: http://a.org/x/.";
        var tokens = Token.AllOf(TextAnalyzer.English, text);
        Assert.Equal(["The", "Café’s", "U.S", "site", "http://a.org/x/"], tokens.Select(token => text[token.Start..token.End]));
        Assert.Equal([0, 1, 2, 3, 4], tokens.Select(token => token.Position));
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1000)]
    public void A_long_word_is_cut_into_pieces_and_nothing_of_it_is_lost(int length)
    {
        var text = "x " + new string('A', length) + " y";
        var tokens = Token.AllOf(TextAnalyzer.English, text);
        var pieces = tokens[1..^1];
        Assert.Equal((length + 254) / 255, pieces.Count);
        Assert.All(pieces, piece => Assert.InRange(piece.Word.Length, 1, TextAnalyzer.MaxWordLength));
        Assert.Equal(new string('a', length), string.Concat(pieces.Select(piece => piece.Word)));
        Assert.Equal("y", tokens[^1].Word);
    }

    [Fact]
    public void A_long_word_is_cut_where_its_fold_would_be_too_long()
    {
        var tokens = Token.AllOf(TextAnalyzer.Words, new string('ß', 200));
        Assert.Equal([127, 73], tokens.Select(token => token.End - token.Start));
        Assert.Equal(new string('s', 400), string.Concat(tokens.Select(token => token.Word)));
    }

    [Fact]
    public void A_long_word_is_not_cut_within_a_surrogate_pair()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\U00010400", 200));
        foreach (var token in Token.AllOf(TextAnalyzer.Words, text))
        {
            Assert.False(char.IsLowSurrogate(text[token.Start]));
        }
    }

    [Fact]
    public void Analysers_are_found_by_name()
    {
        Assert.Same(TextAnalyzer.English, TextAnalyzer.Named("english"));
        Assert.Same(TextAnalyzer.Words, TextAnalyzer.Named(TextAnalyzer.Words.Name));
        Assert.Contains("klingon", Assert.Throws<ArgumentException>(() => TextAnalyzer.Named("klingon")).Message, StringComparison.Ordinal);
    }

    private static string WordsOf(string text) =>
        string.Join(' ', Token.AllOf(TextAnalyzer.English, text).Select(token => token.Word));
}
