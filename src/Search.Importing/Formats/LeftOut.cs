using System.Globalization;

namespace Search.Importing.Formats;

/// <summary>Counts what a file holds and an import does not take, by reason. Used by one thread, for one file.</summary>
internal sealed class LeftOut
{
    // Reasons name what a file calls it, which may be anything.
    private const int MostReasons = 100;

    private const string Others = "others";

    private readonly Dictionary<string, long> _counts = [];

    /// <summary>Counts one more.</summary>
    /// <param name="what">What they are, as in <c>comments that are pingbacks or trackbacks</c>.</param>
    public void Add(string what)
    {
        if (_counts.Count >= MostReasons && !_counts.ContainsKey(what))
            what = Others;
        _counts[what] = _counts.GetValueOrDefault(what) + 1;
    }

    /// <summary>Says of each reason how often there was one.</summary>
    public void Tell(ProblemSink problems)
    {
        foreach (var (what, count) in _counts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            problems.Note(string.Create(CultureInfo.InvariantCulture, $"left out, {what}: {count:N0}"));
    }
}
