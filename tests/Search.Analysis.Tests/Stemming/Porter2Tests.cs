namespace Search.Analysis.Tests.Stemming;

public class Porter2Tests
{
    [Fact]
    public void Every_word_of_the_Snowball_vocabulary_has_the_stem_it_says()
    {
        var words = SharedData.Lines("vectors/snowball/english/voc.txt.gz").ToList();
        var stems = SharedData.Lines("vectors/snowball/english/output.txt.gz").ToList();
        Assert.True(words.Count > 40_000 && words.Count == stems.Count, $"{words.Count} words and {stems.Count} stems were read.");
        var wrong = words.Zip(stems).Where(pair => StemOf(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {StemOf(pair.First)}, not {pair.Second}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("virus", "virus")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("proceeding", "proceed")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("added", "add")]
    [InlineData("egging", "egg")]
    [InlineData("falling", "fall")]
    [InlineData("dying", "die")]
    [InlineData("evenings", "evening")]
    [InlineData("cry", "cri")]
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("rational", "ration")]
    [InlineData("digitizer", "digit")]
    [InlineData("archaeologists", "archaeolog")]
    [InlineData("hopefully", "hope")]
    [InlineData("quickly", "quick")]
    [InlineData("happiness", "happi")]
    [InlineData("electrical", "electr")]
    [InlineData("formative", "format")]
    [InlineData("adoption", "adopt")]
    [InlineData("generation", "generat")]
    [InlineData("general", "general")]
    [InlineData("communism", "communism")]
    [InlineData("university", "universiti")]
    [InlineData("controll", "control")]
    [InlineData("skies", "sky")]
    [InlineData("news", "news")]
    [InlineData("early", "earli")]
    [InlineData("dog's", "dog")]
    [InlineData("'twas", "twas")]
    [InlineData("y", "y")]
    [InlineData("yyyy", "yyyi")]
    [InlineData("'s'", "s")]
    public void A_word_loses_its_inflection(string word, string stem) => Assert.Equal(stem, StemOf(word));

    [Fact]
    public void Any_word_is_stemmed_without_growing()
    {
        string[] parts = ["a", "e", "y", "s", "t", "l", "'", "ing", "ed", "ly", "eed", "ies", "ational", "iz", "ss", "ness", "9", "é"];
        var random = new Random(2);
        for (var round = 0; round < 50_000; round++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]));
            var stem = StemOf(word);
            Assert.True(stem.Length <= word.Length, $"{word} became {stem}");
        }
    }

    [Fact]
    public void A_word_longer_than_any_English_one_stays_as_it_is()
    {
        var word = new string('a', Porter2.LongestWord) + "ing";
        Assert.Equal(word, StemOf(word));
    }

    private static string StemOf(string word)
    {
        var buffer = word.ToCharArray();
        return new string(buffer, 0, Porter2.Stem(buffer, buffer.Length));
    }
}
