using System.Text;

namespace Search.Querying.Tests.Expansion;

public sealed class FuzzyExpansionTests
{
    [Fact]
    public void Finds_exactly_the_terms_within_the_distance()
    {
        var random = new Random(1);
        for (var round = 0; round < 60; round++)
        {
            var dictionary = RandomTerms.Many(random, 400, 7, random.Next(2, 11));
            var terms = RandomTerms.AllOf(dictionary);
            for (var i = 0; i < 20; i++)
            {
                var word = i % 2 == 0 ? terms[random.Next(terms.Count)] : RandomTerms.One(random, 9);
                var query = new FuzzyQuery("f", word, random.Next(3), random.Next(6));
                Assert.Equal(ByBruteForce(query, terms), dictionary.Matching(query));
            }
        }
    }

    [Fact]
    public void Long_words_have_no_other_rules()
    {
        var random = new Random(2);
        var word = RandomTerms.One(random, 1) + string.Concat(Enumerable.Range(0, 150).Select(_ => RandomTerms.One(random, 1)));
        var runes = word.EnumerateRunes().ToList();
        var terms = new List<string> { word };
        for (var i = 0; i < 300; i++)
        {
            var changed = runes.ToList();
            for (var edits = random.Next(4); edits > 0; edits--)
            {
                var at = random.Next(changed.Count - 1);
                switch (random.Next(4))
                {
                    case 0: changed.RemoveAt(at); break;
                    case 1: changed.Insert(at, new Rune('x')); break;
                    case 2: changed[at] = new Rune('y'); break;
                    default: (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]); break;
                }
            }
            terms.Add(string.Concat(changed));
        }
        var dictionary = new Dictionary(terms);
        foreach (var edits in new[] { 0, 1, 2 })
        {
            var query = new FuzzyQuery("f", word, edits);
            Assert.Equal(ByBruteForce(query, RandomTerms.AllOf(dictionary)), dictionary.Matching(query));
        }
    }

    [Theory]
    [InlineData("ab", "ba", 1, true)]
    [InlineData("abc", "cab", 1, false)]
    [InlineData("kabul", "kbaul", 1, true)]
    [InlineData("kabul", "kabull", 1, true)]
    [InlineData("kabul", "abul", 1, true)]
    [InlineData("kabul", "cabull", 2, true)]
    [InlineData("kabul", "cabull", 1, false)]
    [InlineData("a😀c", "ac", 1, true)]
    [InlineData("abc", "ca", 2, false)] // a swapped pair is not edited again
    [InlineData("a", "b", 1, false)] // an edit for every character is no likeness
    [InlineData("ab", "xy", 2, false)]
    public void Edits_are_counted_in_characters(string word, string term, int maxEdits, bool isMatch) =>
        Assert.Equal(isMatch, new Dictionary([term]).Matching(new FuzzyQuery("f", word, maxEdits)).Count == 1);

    [Theory]
    [InlineData("lamar", 4, "lam", false)]
    [InlineData("lamar", 4, "lama", true)]
    [InlineData("lamar", 3, "lam", true)]
    [InlineData("lama", 4, "lam", false)]
    [InlineData("lama", 4, "lamar", true)]
    public void A_term_has_all_of_the_prefix(string word, int prefixLength, string term, bool isMatch) =>
        Assert.Equal(isMatch, new Dictionary([term]).Matching(new FuzzyQuery("f", word, 2, prefixLength)).Count == 1);

    [Fact]
    public void Skips_most_of_a_large_dictionary()
    {
        var random = new Random(3);
        var dictionary = new Dictionary(Enumerable.Range(0, 100_000).Select(_ =>
            string.Concat(Enumerable.Range(0, random.Next(4, 11)).Select(_ => (char)('a' + random.Next(26))))));
        dictionary.Matching(new FuzzyQuery("f", "kandahar", 1));
        Assert.InRange(dictionary.Judged, 1, 1_000);
        dictionary.Matching(new FuzzyQuery("f", "kandahar", 2));
        Assert.InRange(dictionary.Judged, 1, 15_000);
        dictionary.Matching(new FuzzyQuery("f", "kandahar", 2, PrefixLength: 2));
        Assert.InRange(dictionary.Judged, 1, 300);
        dictionary.Matching(new FuzzyQuery("f", "kandahar", 0));
        Assert.InRange(dictionary.Judged, 0, 1);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void More_edits_than_two_are_refused(int maxEdits) =>
        Assert.ThrowsAny<ArgumentException>(() => TermExpansion.CreateMatcher(new FuzzyQuery("f", "word", maxEdits)));

    private static List<(string, int, float)> ByBruteForce(FuzzyQuery query, List<string> terms)
    {
        var word = query.Term.EnumerateRunes().ToArray();
        var prefixLength = Math.Min(query.PrefixLength, word.Length);
        var found = new List<(string, int, float)>();
        foreach (var term in terms)
        {
            var runes = term.EnumerateRunes().ToArray();
            if (runes.Length < prefixLength || !runes.Take(prefixLength).SequenceEqual(word.Take(prefixLength)))
                continue;
            var edits = EditDistance.Between(string.Concat(word.Skip(prefixLength)), string.Concat(runes.Skip(prefixLength)));
            var shorter = Math.Min(word.Length, runes.Length);
            if (edits <= query.MaxEdits && (edits == 0 || edits < shorter))
                found.Add((term, edits, edits == 0 ? 1 : 1 - (float)edits / shorter));
        }
        return found;
    }
}
