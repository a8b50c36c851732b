namespace Search.Analysis.Tests.Segmentation;

public class WordSegmenterTests
{
    private delegate int NextBoundary(ReadOnlySpan<char> text, int start);

    [Fact]
    public void Every_case_of_the_Unicode_test_file_breaks_as_it_says()
    {
        var cases = BreakTest.Read("vectors/WordBreakTest.txt");
        Assert.True(cases.Count > 1800, $"Only {cases.Count} cases were read.");
        foreach (var test in cases)
        {
            Assert.True(test.Boundaries.SequenceEqual(Boundaries(test.Text, WordSegmenter.NextBoundary)), test.Line);
            Assert.True(test.Boundaries.SequenceEqual(Boundaries(test.Text, WordSegmenter.NextBoundaryByFullRules)), test.Line);
        }
    }

    [Theory]
    [InlineData("can't stop", "can't| |stop")]
    [InlineData("can\u2019t", "can\u2019t")]
    [InlineData("'so' he", "'|so|'| |he")]
    [InlineData("U.S. law", "U.S|.| |law")]
    [InlineData("3.14, 1,000;5", "3.14|,| |1,000;5")]
    [InlineData("3.a b.4 a,b 1:2", "3|.|a| |b|.|4| |a|,|b| |1|:|2")]
    [InlineData("snake_case_1", "snake_case_1")]
    [InlineData("a\r\nb\n\nc", "a|\r\n|b|\n|\n|c")]
    [InlineData("a  b", "a|  |b")]
    [InlineData("e\u0301t\u00E9", "e\u0301t\u00E9")]
    [InlineData("a\u00ADb", "a\u00ADb")]
    [InlineData("a.\u0308b", "a.\u0308b")]
    [InlineData("日本語", "日|本|語")]
    [InlineData("カタカナ", "カタカナ")]
    [InlineData("한국어 말", "한국어| |말")]
    [InlineData("ש\"ב ג'", "ש\"ב| |ג'")]
    [InlineData("ג'1", "ג'|1")]
    [InlineData("🇩🇪🇫🇷🇮", "🇩🇪|🇫🇷|🇮")]
    [InlineData("👩‍👩‍👧a", "👩‍👩‍👧|a")]
    public void Text_breaks_into_segments(string text, string segments)
    {
        Assert.Equal(segments, Segments(text, WordSegmenter.NextBoundary));
        Assert.Equal(segments, Segments(text, WordSegmenter.NextBoundaryByFullRules));
    }

    [Fact]
    public void A_lone_surrogate_is_a_segment_of_its_own() =>
        Assert.Equal("a|\uD800|b|\uDC00", Segments("a\uD800b\uDC00", WordSegmenter.NextBoundary));

    [Fact]
    public void The_short_way_for_ASCII_finds_the_boundaries_of_the_full_rules()
    {
        var random = new Random(29);
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomText.Make(random, random.Next(1, 24));
            Assert.Equal(Boundaries(text, WordSegmenter.NextBoundaryByFullRules), Boundaries(text, WordSegmenter.NextBoundary));
        }
    }

    [Fact]
    public void A_boundary_can_be_found_from_any_earlier_one_alone()
    {
        var random = new Random(30);
        for (var round = 0; round < 2_000; round++)
        {
            var text = RandomText.Make(random, random.Next(1, 16));
            var boundaries = Boundaries(text, WordSegmenter.NextBoundary);
            var from = boundaries[random.Next(boundaries.Count)];
            Assert.Equal(
                boundaries.Where(boundary => boundary >= from).Select(boundary => boundary - from),
                Boundaries(text[from..], WordSegmenter.NextBoundary));
        }
    }

    private static List<int> Boundaries(string text, NextBoundary next)
    {
        var boundaries = new List<int> { 0 };
        while (boundaries[^1] < text.Length)
        {
            boundaries.Add(next(text, boundaries[^1]));
        }
        return boundaries;
    }

    private static string Segments(string text, NextBoundary next)
    {
        var boundaries = Boundaries(text, next);
        return string.Join('|', boundaries.Zip(boundaries.Skip(1), (start, end) => text[start..end]));
    }
}
