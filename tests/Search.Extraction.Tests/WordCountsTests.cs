using Search.Extraction.Measuring;

namespace Search.Extraction.Tests;

public sealed class WordCountsTests
{
    [Theory]
    [InlineData("the tide turned", "The tide, turned!", 1)]
    [InlineData("the tide", "the tide turned twice", 2.0 * 2 / 6)]
    [InlineData("the the the", "the tide", 2.0 * 1 / 5)]
    [InlineData("", "", 1)]
    [InlineData("", "the tide", 0)]
    [InlineData("水漫码头", "水漫街头", 2.0 * 3 / 8)]
    public void F1_is_that_of_multisets_of_words(string found, string expected, double f1) =>
        Assert.Equal(f1, new WordCounts(found).F1(new WordCounts(expected)), 1e-12);
}
