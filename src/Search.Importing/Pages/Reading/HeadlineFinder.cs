using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;

namespace Search.Importing.Pages.Reading;

/// <summary>Finds the headline of a text among the lines above it: the one whose words the text is about.</summary>
/// <remarks>
/// A line is worth the share of its words that come again in the text, times the root of their number; less for the distance to the text, for an end as sentences
/// have, and for having very few words; more where a byline or a date follows. The weights were set on the visible text of some 150 news pages whose titles are known.
/// </remarks>
internal sealed class HeadlineFinder
{
    private const int MostLinesAboveText = 40;

    // A standfirst may be longer than the threshold of a stretch's first line: the headline then stands within it.
    private const int MostLinesIntoText = 3;

    // Words that are shorter say little of what a text is about; of longer ones the first letters are enough to know them in another form.
    private const int ShortestWord = 4;
    private const int LettersCompared = 6;

    private readonly Sketch _sketch;
    private readonly int _start, _end;
    private readonly Dictionary<string, int> _linesWith = [];

    /// <summary>Reads the words of the text between two lines.</summary>
    public HeadlineFinder(Sketch sketch, int start, int end)
    {
        (_sketch, _start, _end) = (sketch, start, end);
        for (var at = start; at < end; at++)
        {
            foreach (var word in WordsOf(sketch[at]))
                _linesWith[word] = _linesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The headline's line, at <paramref name="top"/> or below; <see langword="null"/> when no line has two words in common with the text.</summary>
    public int? Find(int top)
    {
        var (best, bestWorth) = ((int?)null, 0.0);
        for (var at = Math.Max(top, _start - MostLinesAboveText); at < Math.Min(_sketch.Count, _start + MostLinesIntoText); at++)
        {
            if (Worth(at) is { } worth && worth > bestWorth)
                (best, bestWorth) = (at, worth);
        }
        return best;
    }

    /// <summary>Whether a line has a word in common with the text.</summary>
    public bool IsRelated(int line) => WordsOf(_sketch[line]).Any(word => _linesWith.GetValueOrDefault(word) > (line >= _start && line < _end ? 1 : 0));

    private double? Worth(int at)
    {
        var line = _sketch[at];
        var length = Words.Count(line);
        if (line.Length > HeaderReader.LongestTitle || length < 2 || line.Contains(". ", StringComparison.Ordinal) && Words.IsProse(line) || _sketch.IsResidue(at) || IsFact(at))
            return null;
        var words = WordsOf(line);
        var known = words.Count(word => _linesWith.GetValueOrDefault(word) > (at >= _start && at < _end ? 1 : 0));
        if (known < 2)
            return null;
        // Six words in common are as telling as more would be.
        var worth = (double)known / words.Count * Math.Sqrt(Math.Min(known, 6));
        worth -= at < _start ? 0.02 * (_start - at) : 0.15 * (at - _start + 1);
        if (EndsAsSentencesDo(line))
            worth -= 1;
        else if (length > 20)
            worth -= 0.4;
        if (length < 4)
            worth -= 1;
        if (Enumerable.Range(at + 1, 4).Any(below => below < _sketch.Count && IsFact(below)))
            worth += 0.5;
        return worth;
    }

    private bool IsFact(int at) => HeaderLine.Read(_sketch[at], _sketch.IsOutletName) is { } fact && (fact.Authors.Count > 0 || fact.Date is not null);

    // A question may be a headline; so may an exclamation.
    private static bool EndsAsSentencesDo(string line) => line.TrimEnd('"', '”', '’', '\'', ')', ']', '»') is [.., '.' or '…' or ':' or ';' or ','];

    private static HashSet<string> WordsOf(string line)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < line.Length; at++)
        {
            var start = at;
            while (at < line.Length && char.IsLetterOrDigit(line[at]))
                at++;
            if (at - start >= ShortestWord)
                words.Add(line.Substring(start, Math.Min(at - start, LettersCompared)).ToLowerInvariant());
        }
        return words;
    }
}
