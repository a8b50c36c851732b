using Search.Analysis;

namespace Search.Backends.Conformance.Modelling;

/// <summary>A text as a reader sees it: words in order, as written (folded) and as stems.</summary>
internal sealed class Text
{
    private readonly List<(string Word, string Stem)> _tokens = [];

    private Text(string text, TextAnalyzer analyzer)
    {
        using var tokens = analyzer.Analyze(text);
        while (tokens.MoveNext())
            _tokens.Add((tokens.Word.ToString(), tokens.Stem.ToString()));
    }

    public IEnumerable<string> Words => _tokens.Select(t => t.Word);

    public static Text Prose(string text) => new(text, TextAnalyzer.English);

    public static Text Name(string text) => new(text, TextAnalyzer.Words);

    public bool HasStem(string stem) => CountStem(stem) > 0;

    public int CountStem(string stem) => _tokens.Count(t => t.Stem == stem);

    public bool HasPhrase(IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, _tokens.Count - words.Count + 1)).Any(at => words.Select((w, i) => _tokens[at + i].Word == w).All(same => same));

    /// <summary>Whether two words stand so close, in either order, that a phrase of them with that slop matches.</summary>
    public bool HasNear(string first, string second, int slop)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            for (var j = 0; j < _tokens.Count; j++)
            {
                if (i != j && _tokens[i].Word == first && _tokens[j].Word == second && Math.Abs(j - i - 1) <= slop)
                    return true;
            }
        }

        return false;
    }
}
