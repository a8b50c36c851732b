using System.Text;
using Search.Parity.Indexes;
using Search.Querying;

namespace Search.Parity.Queries;

/// <summary>Draws phrases, prefixes, patterns, ranges and fuzzy words of a corpus.</summary>
internal sealed class LeafQueries(CorpusTerms terms, Words words, Passages passages, Passages repeating, IReadOnlyList<string> outlets, Random random)
{
    /// <summary>Words that follow each other somewhere.</summary>
    public PhraseQuery? Phrase(int length) =>
        Draw(passages, length) is { } words ? new PhraseQuery(words.Field, [.. words.Words.Select(word => new PhraseTerm(terms.Terms[word.Term], word.Position))]) : null;

    /// <summary>Some of the words that stand near each other, with positions left free where the others stood.</summary>
    public PhraseQuery? PhraseWithGaps()
    {
        if (Draw(passages, Passages.Length) is not { Words.Count: >= 4 } passage)
            return null;
        var kept = passage.Words.Where((_, i) => i == 0 || random.Next(2) == 0).ToList();
        return kept.Count < 2 ? null : new PhraseQuery(passage.Field, [.. kept.Select(word => new PhraseTerm(terms.Terms[word.Term], word.Position))]);
    }

    /// <summary>Words that stand near each other, perhaps in another order, some left out.</summary>
    public PhraseQuery? Sloppy(int length, int slop) => Loosened(passages, length, slop);

    /// <summary>The same, where a word comes twice.</summary>
    public PhraseQuery? SloppyRepeating(int length, int slop) =>
        Loosened(repeating, length, slop) is { } phrase && phrase.Terms.Select(term => term.Term).Distinct().Count() < phrase.Terms.Count ? phrase : null;

    /// <summary>Common words, anywhere near each other.</summary>
    public PhraseQuery? Far(int length, int slop)
    {
        var drawn = Enumerable.Range(0, length).Select(i => words.Of(ParityFields.Text, Words.Band.Common) is { } word ? new PhraseTerm(word, i) : default).ToList();
        return drawn.Exists(term => term.Term is null) ? null : new PhraseQuery(ParityFields.Text, [.. drawn], slop);
    }

    public PrefixQuery? Prefix()
    {
        var field = words.Field();
        return words.Any(field) is { } word ? new PrefixQuery(field, Start(word, 1 + random.Next(5))) : null;
    }

    public WildcardQuery? Wildcard()
    {
        var field = words.Field();
        if (words.Any(field) is not { } word)
            return null;
        var runes = word.EnumerateRunes().Select(rune => rune.Value is '*' or '?' or '\\' ? $"\\{rune}" : rune.ToString()).ToList();
        for (var holes = 1 + random.Next(3); holes > 0; holes--)
            runes[random.Next(runes.Count)] = random.Next(2) == 0 ? "*" : "?";
        return new WildcardQuery(field, string.Concat(runes));
    }

    /// <summary>A word, perhaps misspelt; the prefix is shorter than the word, since Lucene 8 finds nothing but the word otherwise (LUCENE-9365).</summary>
    public FuzzyQuery? Fuzzy(int maxEdits, int prefixLength, int maxExpansions, int leastLength = 1)
    {
        var field = words.Field();
        if (words.Any(field) is not { } word)
            return null;
        var misspelt = words.Misspelt(word, random.Next(maxEdits + 1));
        var length = misspelt.EnumerateRunes().Count();
        return length < leastLength ? null : new FuzzyQuery(field, misspelt, maxEdits, Math.Min(prefixLength, length - 1), maxExpansions);
    }

    public TermRangeQuery? TermRange()
    {
        var field = random.Next(4) == 0 ? ParityFields.Outlet : words.Field();
        string? End() => random.Next(6) == 0 ? null : field == ParityFields.Outlet ? Outlet() : words.Any(field);
        var (lower, upper) = (End(), End());
        if (lower is not null && upper is not null && Encoding.UTF8.GetBytes(lower).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(upper)) > 0)
            (lower, upper) = (upper, lower);
        return new TermRangeQuery(field, lower, upper, random.Next(2) == 0, random.Next(2) == 0);
    }

    public NumberRangeQuery NumberRange(long least, long most)
    {
        var first = random.NextInt64(least, most + 1);
        return new NumberRangeQuery(ParityFields.Day, first, random.Next(5) == 0 ? long.MaxValue : first + random.NextInt64(1 + (most - least) / 3));
    }

    public string Outlet() => outlets[random.Next(outlets.Count)];

    private Passage? Draw(Passages from, int length)
    {
        if (from.All.Count == 0)
            return null;
        var passage = from.All[random.Next(from.All.Count)];
        if (passage.Words.Count < Math.Min(length, 2))
            return null;
        var start = random.Next(Math.Max(1, passage.Words.Count - length + 1));
        var taken = passage.Words.Skip(start).Take(length).ToList();
        return taken.Count < 2 ? null : new Passage(passage.Field, [.. taken.Select(word => (word.Term, word.Position - taken[0].Position))]);
    }

    private PhraseQuery? Loosened(Passages from, int length, int slop)
    {
        if (Draw(from, length + random.Next(3)) is not { } passage)
            return null;
        var kept = passage.Words.Select(word => word.Term).ToList();
        while (kept.Count > Math.Max(2, length))
            kept.RemoveAt(random.Next(kept.Count));
        if (random.Next(2) == 0)
            kept = [.. kept.OrderBy(_ => random.Next())];
        return new PhraseQuery(passage.Field, [.. kept.Select((term, i) => new PhraseTerm(terms.Terms[term], i))], slop);
    }

    private static string Start(string word, int length) => string.Concat(word.EnumerateRunes().Take(length));
}
