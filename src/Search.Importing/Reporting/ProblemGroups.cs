using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Importing.Reporting;

/// <summary>Gathers problems by kind as they come, with a few examples each. Used under a lock.</summary>
internal sealed partial class ProblemGroups
{
    // Three show whether a kind is one file's or everywhere.
    private const int ExamplesEach = 3;

    // Kinds are sentences of the readers, of which there are some hundred; more means that something variable was not recognised as such.
    private const int MostKinds = 1000;

    private const string Others = "others";

    private readonly Dictionary<(ProblemKind Kind, string What), (long Count, List<ImportProblem> Examples)> _groups = [];

    public void Add(ImportProblem problem)
    {
        var (what, count) = Read(problem.Reason);
        var key = (problem.Kind, what);
        if (!_groups.ContainsKey(key) && _groups.Count >= MostKinds)
            key = (problem.Kind, Others);
        var (before, examples) = _groups.GetValueOrDefault(key, (0, []));
        if (examples.Count < ExamplesEach)
            examples.Add(problem);
        _groups[key] = (before + count, examples);
    }

    /// <summary>The groups, problems before notes, the largest first.</summary>
    public IReadOnlyList<ProblemGroup> ToList() => [.. _groups
        .Select(group => new ProblemGroup(group.Key.Kind, group.Key.What, group.Value.Count, [.. group.Value.Examples]))
        .OrderByDescending(group => group.Kind).ThenByDescending(group => group.Count).ThenBy(group => group.What, StringComparer.Ordinal)];

    // What differs: names in quotes, numbers, and what follows a colon, which is the detail of it.
    private static (string What, long Count) Read(string reason)
    {
        if (Counted().Match(reason) is { Success: true } counted && long.TryParse(counted.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count))
            return (counted.Groups["what"].Value, count);
        var detail = reason.IndexOf(": ", StringComparison.Ordinal);
        var what = detail > 0 ? reason[..detail] : reason;
        return (Numbers().Replace(Quoted().Replace(what, "“…”"), "N"), 1);
    }

    [GeneratedRegex(@"^(?<what>left out, .*): (?<count>[\d,]+)$", RegexOptions.Singleline)]
    private static partial Regex Counted();

    [GeneratedRegex("""\"[^"]*\"|“[^”]*”|'[^']*'|</?[^<>]*>""")]
    private static partial Regex Quoted();

    // Not those of a standard or an encoding: ISO 8601, UTF-8.
    [GeneratedRegex(@"(?<=U\+)[0-9A-F]{4,6}|(?<!\w|[A-Z][ -]|Windows-)\d[\d,.]*")]
    private static partial Regex Numbers();
}
