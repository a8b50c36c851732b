namespace Search.Analysis.Tests.Sentences;

public class SentenceBreakerTests
{
    [Fact]
    public void Every_case_of_the_Unicode_test_file_breaks_as_it_says()
    {
        var cases = BreakTest.Read("vectors/SentenceBreakTest.txt");
        Assert.True(cases.Count > 450, $"Only {cases.Count} cases were read.");
        foreach (var test in cases)
        {
            Assert.True(test.Boundaries.SequenceEqual(Boundaries(test.Text)), test.Line);
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("He came. She left! Why? Nobody knows", "He came. |She left! |Why? |Nobody knows")]
    [InlineData("“Go.” He went. (He did.) So", "“Go.” |He went. |(He did.) |So")]
    [InlineData("It cost 3.4 million in the U.S. last year. Then", "It cost 3.4 million in the U.S. last year. |Then")]
    [InlineData("He said etc. and so on. End", "He said etc. and so on. |End")]
    [InlineData("Wait... what?! No.", "Wait... what?! |No.")]
    [InlineData("Title\nBody\r\nMore\n\nEnd", "Title\n|Body\r\n|More\n|\n|End")]
    [InlineData("One.\nTwo", "One.\n|Two")]
    [InlineData("你好。世界。", "你好。|世界。")]
    [InlineData("A.\u0301 B", "A.\u0301 |B")]
    public void Text_breaks_into_sentences(string text, string sentences)
    {
        var boundaries = Boundaries(text);
        Assert.Equal(sentences, string.Join('|', boundaries.Zip(boundaries.Skip(1), (start, end) => text[start..end])));
    }

    [Fact]
    public void Any_characters_at_all_are_read_to_the_end()
    {
        var random = new Random(6);
        for (var round = 0; round < 5_000; round++)
        {
            var text = RandomText.Make(random, random.Next(30));
            var boundaries = Boundaries(text);
            Assert.Equal(text.Length, boundaries[^1]);
            Assert.Equal(boundaries.Order().Distinct(), boundaries);
        }
    }

    [Fact]
    public void A_sentence_starts_within_the_text()
    {
        Assert.Equal(3, SentenceBreaker.NextBoundary("abc", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceBreaker.NextBoundary("abc", 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceBreaker.NextBoundary("abc", -1));
    }

    private static List<int> Boundaries(string text)
    {
        var boundaries = new List<int> { 0 };
        while (boundaries[^1] < text.Length)
        {
            boundaries.Add(SentenceBreaker.NextBoundary(text, boundaries[^1]));
        }
        return boundaries;
    }
}
