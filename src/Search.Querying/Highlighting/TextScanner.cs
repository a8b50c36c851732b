using System.Text;
using Search.Analysis;

namespace Search.Querying;

/// <summary>Reads a text once with its field's analyser and finds what a query matches in it.</summary>
internal static class TextScanner
{
    /// <summary>Finds every match.</summary>
    public static TextMatches Scan(FieldMarks marks, TextAnalyzer analyzer, string text)
    {
        var hits = new List<TextHit>();
        var places = marks.PhraseTerms.Select(_ => new List<WordPlace>()).ToArray();
        var count = ReadWords(marks, analyzer, text, hits, places);
        var found = hits.ConvertAll(hit => new TextMark(hit.Range, hit.Range));
        foreach (var phrase in marks.Phrases)
            PhraseFinder.Find(phrase, places, hits, found);
        return new TextMatches(InOrder(hits, hit => KeyOf(hit.Range)), InOrder(found, mark => KeyOf(mark.Range)), count);
    }

    private static int ReadWords(FieldMarks marks, TextAnalyzer analyzer, string text, List<TextHit> hits, List<WordPlace>[] places)
    {
        var words = marks.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var stems = marks.Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var phraseTerms = marks.PhraseTerms.GetAlternateLookup<ReadOnlySpan<char>>();
        var wordStarts = FirstCharacters(marks.Words.Keys);
        var stemStarts = FirstCharacters(marks.Stems.Keys);
        var phraseStarts = FirstCharacters(marks.PhraseTerms.Keys);
        var patterns = marks.Patterns.Select(p => (Matcher: TermExpansion.CreateMatcher(p.Query), p.OfStems, p.Part)).ToArray();
        Span<byte> bytes = stackalloc byte[TextAnalyzer.MaxWordLength * 3];
        var count = 0;
        using var tokens = analyzer.Analyze(text);
        while (tokens.MoveNext())
        {
            count++;
            var range = new TextRange(tokens.Start, tokens.End);
            if (MayBegin(wordStarts, tokens.Word) && words.TryGetValue(tokens.Word, out var part))
                hits.Add(new TextHit(range, part, tokens.Position, tokens.Position));
            if (MayBegin(stemStarts, tokens.Stem) && stems.TryGetValue(tokens.Stem, out part))
                hits.Add(new TextHit(range with { End = tokens.StemEnd }, part, tokens.Position, tokens.Position));
            if (MayBegin(phraseStarts, tokens.Word) && phraseTerms.TryGetValue(tokens.Word, out var number))
                places[number].Add(new WordPlace(tokens.Position, range));
            foreach (var pattern in patterns)
            {
                var length = Encoding.UTF8.GetBytes(pattern.OfStems ? tokens.Stem : tokens.Word, bytes);
                if (pattern.Matcher.IsMatch(bytes[..length]))
                    hits.Add(new TextHit(range, pattern.Part, tokens.Position, tokens.Position));
            }
        }
        return count;
    }

    // Most words of a text begin like none of the query's: a bit for each of 64 characters spares them the look-up.
    private static ulong FirstCharacters(IEnumerable<string> words) =>
        words.Where(w => w.Length > 0).Aggregate(0UL, (bits, w) => bits | (1UL << (w[0] & 63)));

    private static bool MayBegin(ulong firstCharacters, ReadOnlySpan<char> word) => (firstCharacters >> (word[0] & 63) & 1) != 0;

    // Order by beginning, then by end.
    private static long KeyOf(TextRange range) => ((long)range.Start << 32) | (uint)range.End;

    // Words come in order; only phrases have to be put in their places.
    private static T[] InOrder<T>(List<T> found, Func<T, long> keyOf)
    {
        var items = found.ToArray();
        var keys = Array.ConvertAll(items, item => keyOf(item));
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1] <= keys[i])
                continue;
            Array.Sort(keys, items);
            break;
        }
        return items;
    }
}
