using System.Text;

namespace Search.Querying.Tests.Expansion;

public sealed class WildcardExpansionTests
{
    [Fact]
    public void Finds_exactly_the_terms_of_the_pattern()
    {
        var random = new Random(1);
        for (var round = 0; round < 60; round++)
        {
            var dictionary = RandomTerms.Many(random, 300, 6, random.Next(2, 11));
            var terms = RandomTerms.AllOf(dictionary);
            for (var i = 0; i < 30; i++)
            {
                var pattern = string.Concat(terms[random.Next(terms.Count)].EnumerateRunes().Select(r => random.Next(5) switch
                {
                    0 => "?",
                    1 => "*",
                    2 => "*" + r,
                    _ => r.ToString(),
                }));
                Assert.Equal(terms.Where(t => IsMatch(pattern, t)), Terms(dictionary, new WildcardQuery("f", pattern)));
            }
        }
    }

    [Theory]
    [InlineData("w?ld", "wild", true)]
    [InlineData("w?ld", "wld", false)]
    [InlineData("w?ld", "wilds", false)]
    [InlineData("?", "😀", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("***", "anything", true)]
    [InlineData("a*b*c", "axxbxxbc", true)]
    [InlineData("a*b*c", "axxbxxcb", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("a\\?", "a?", true)]
    [InlineData("a\\\\", "a\\", true)]
    [InlineData("a\\", "a\\", true)]
    [InlineData("*\\*", "a*", true)]
    public void A_pattern_is_read_by_its_rules(string pattern, string term, bool isMatch) =>
        Assert.Equal(isMatch, Terms(new Dictionary([term]), new WildcardQuery("f", pattern)).Count == 1);

    [Fact]
    public void The_literal_beginning_is_looked_up_and_free_characters_are_skipped_over()
    {
        var random = new Random(3);
        var dictionary = new Dictionary(Enumerable.Range(0, 100_000).Select(_ =>
            string.Concat(Enumerable.Range(0, random.Next(4, 11)).Select(_ => (char)('a' + random.Next(26))))));
        Assert.NotEmpty(dictionary.Matching(new WildcardQuery("f", "kab*")));
        Assert.InRange(dictionary.Judged, 1, 50);
        Assert.NotEmpty(dictionary.Matching(new WildcardQuery("f", "?ab*")));
        Assert.InRange(dictionary.Judged, 1, 500);
    }

    [Fact]
    public void No_pattern_takes_more_than_its_length_times_the_terms()
    {
        var term = new string('a', 5_000);
        var pattern = string.Concat(Enumerable.Repeat("*a", 1_000)) + "*b";
        Assert.Empty(Terms(new Dictionary([term]), new WildcardQuery("f", pattern)));
    }

    [Fact]
    public void A_prefix_stands_together_in_the_dictionary()
    {
        var dictionary = new Dictionary(["kab", "kabul", "kabuls", "kac", "ka", "Kabul", "日本", "日"]);
        Assert.Equal(["kabul", "kabuls"], Terms(dictionary, new PrefixQuery("f", "kabu")));
        Assert.Equal(["日", "日本"], Terms(dictionary, new PrefixQuery("f", "日")));
        Assert.Equal(dictionary.Count, Terms(dictionary, new PrefixQuery("f", "")).Count);
        Assert.Empty(Terms(dictionary, new PrefixQuery("f", "z")));
    }

    [Theory]
    [InlineData("b", "d", true, true, "b c d")]
    [InlineData("b", "d", false, true, "c d")]
    [InlineData("b", "d", true, false, "b c")]
    [InlineData("b", "d", false, false, "c")]
    [InlineData(null, "b", true, true, "a b")]
    [InlineData("d", null, true, true, "d e")]
    [InlineData(null, null, false, false, "a b c d e")]
    [InlineData("d", "b", true, true, "")]
    [InlineData("b", "b", true, true, "b")]
    [InlineData("b", "b", true, false, "")]
    public void A_range_has_the_terms_between_its_ends(string? lower, string? upper, bool includeLower, bool includeUpper, string expected) =>
        Assert.Equal(expected, string.Join(' ', Terms(new Dictionary(["a", "b", "c", "d", "e"]), new TermRangeQuery("f", lower, upper, includeLower, includeUpper))));

    private static List<string> Terms(Dictionary dictionary, Query query) => [.. dictionary.Matching(query).Select(t => t.Term)];

    // The table of every beginning of the pattern against every beginning of the term.
    private static bool IsMatch(string pattern, string term)
    {
        Rune[] p = [.. pattern.EnumerateRunes()], t = [.. term.EnumerateRunes()];
        var table = new bool[p.Length + 1, t.Length + 1];
        table[0, 0] = true;
        for (var i = 1; i <= p.Length; i++)
        {
            for (var j = 0; j <= t.Length; j++)
            {
                table[i, j] = p[i - 1].Value == '*'
                    ? table[i - 1, j] || (j > 0 && table[i, j - 1])
                    : j > 0 && table[i - 1, j - 1] && (p[i - 1].Value == '?' || p[i - 1] == t[j - 1]);
            }
        }
        return table[p.Length, t.Length];
    }
}
