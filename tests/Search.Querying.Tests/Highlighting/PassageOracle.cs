using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Querying.Tests.Highlighting;

/// <summary>What a passage must hold and where it may end, said as plainly as can be.</summary>
internal sealed class PassageOracle
{
    // Things that a reader takes for one, though an analyser may see several words in them.
    private static readonly Regex Entities = new(
        @"(?:https?://|www\.)[\x21\x23-\x26\x28-\x3B\x3D\x3F-\x7E]*[A-Za-z0-9/]" +
        @"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+" +
        @"|(?:\p{L}\.){2,}" +
        @"|\d+(?:[.,:\-\u00A0\u202F]\d+)+" +
        @"|[$£€#@]\w+" +
        @"|[A-Za-z]+(?:[-'’&/][A-Za-z]+)+" +
        @"|&(?:\w+|#\d+);",
        RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly IReadOnlyList<BruteForceMatcher.Token> _tokens;
    private readonly HashSet<int> _characterStarts;
    private readonly List<(int Start, int End)> _whole;

    public PassageOracle(string text)
    {
        _text = text;
        _tokens = BruteForceMatcher.Tokens(text);
        _characterStarts = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
        _whole = [.. Entities.Matches(text).Select(m => (m.Index, m.Index + m.Length)), .. _tokens.Select(t => (t.Start, t.End))];
    }

    public IReadOnlyList<BruteForceMatcher.Token> Tokens => _tokens;

    /// <summary>Whether some window of so many characters has every part of the query.</summary>
    public bool SomeWindowHasAll(List<Query> parts, int length) => SomeWindowHasAll(parts, length, place => place, place => place);

    /// <summary>Whether some window of so many characters has every part of the query and ends at white space on both sides.</summary>
    public bool SomeWindowBetweenSpacesHasAll(List<Query> parts, int length) => SomeWindowHasAll(parts, length, StartOfRun, EndOfRun);

    /// <summary>Where a snippet may have come from: each place of the text that reads like it.</summary>
    public IEnumerable<(int Start, int End)> PlacesOf(string read)
    {
        for (var start = 0; start < _text.Length; start++)
        {
            if (!char.IsWhiteSpace(_text[start]) && TryRead(start, read, out var end))
                yield return (start, end);
        }
    }

    /// <summary>Whether nothing that is one is cut at the place's edges.</summary>
    public bool CutsNothing((int Start, int End) place) => IsWholeAt(place.Start) && IsWholeAt(place.End);

    /// <summary>How many characters the runs without white space have that stand at a place's edges.</summary>
    public int OutermostRuns((int Start, int End) place) =>
        EndOfRun(place.Start + 1) - place.Start + (place.End - StartOfRun(place.End - 1));

    /// <summary>The matches of a part in a text of these words.</summary>
    public static List<(int Start, int End)> Matches(Query part, IReadOnlyList<BruteForceMatcher.Token> tokens)
    {
        if (part is not PhraseQuery { Slop: > 0 } sloppy)
            return [.. BruteForceMatcher.MarksOfLeaf(part, [.. tokens])];
        // How far the second word is from standing behind the first. What stands nearer inside of a match is the match instead.
        var pairs = from a in Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Word == sloppy.Terms[0].Term)
                    from b in Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Word == sloppy.Terms[1].Term)
                    let low = Math.Min(a, b - 1)
                    let high = Math.Max(a, b - 1)
                    where high - low <= sloppy.Slop
                    select (A: a, B: b, Low: low, High: high);
        var all = pairs.ToList();
        return [.. all
            .Where(p => !all.Exists(q => q.Low >= p.Low && q.High <= p.High && q.High - q.Low < p.High - p.Low))
            .Select(p => (tokens[Math.Min(p.A, p.B)].Start, tokens[Math.Max(p.A, p.B)].End))];
    }

    private bool SomeWindowHasAll(List<Query> parts, int length, Func<int, int> startOf, Func<int, int> endOf)
    {
        var matches = parts.ConvertAll(part => Matches(part, _tokens));
        return matches.SelectMany(m => m).Any(first =>
            startOf(first.Start) is var start && matches.TrueForAll(m => m.Exists(o => o.Start >= start && endOf(o.End) <= start + length)));
    }

    private bool IsWholeAt(int edge) => _characterStarts.Contains(edge) && !_whole.Exists(one => one.Start < edge && edge < one.End);

    private int StartOfRun(int place)
    {
        while (place > 0 && !char.IsWhiteSpace(_text[place - 1]))
            place--;
        return place;
    }

    private int EndOfRun(int place)
    {
        while (place < _text.Length && !char.IsWhiteSpace(_text[place]))
            place++;
        return place;
    }

    private bool TryRead(int start, string read, out int end)
    {
        end = start;
        foreach (var c in read)
        {
            if (end >= _text.Length || (c == ' ' ? !char.IsWhiteSpace(_text[end]) : _text[end] != c))
                return false;
            end++;
            while (c == ' ' && end < _text.Length && char.IsWhiteSpace(_text[end]))
                end++;
        }
        return true;
    }
}
