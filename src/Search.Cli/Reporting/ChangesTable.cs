using System.Globalization;
using Search.Cli.Measuring.Baselines;

namespace Search.Cli.Reporting;

/// <summary>What changed since a baseline, as a table of plain text.</summary>
internal static class ChangesTable
{
    private static readonly string[] Heads = ["since the baseline", "median ms before", "now", "now / before", "99 % interval", "verdict"];

    /// <summary>Writes the table; nothing without changes to tell of.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ClassChange>? changes)
    {
        if (changes is not { Count: > 0 })
            return;
        output.WriteLine();
        PlainTable.Write(output, [Heads, .. changes.Select(Row)]);
        if (changes.Any(change => change.Verdict == Verdict.Undecided))
            output.WriteLine($"undecided: the class asked for something else then, or one side has fewer than {MedianChange.LeastRounds} rounds (--repeat, or --seconds).");
    }

    private static string[] Row(ClassChange change) =>
    [
        change.Class, Number(change.Before, "N3"), Number(change.Now, "N3"), Number(change.Ratio, "0.00"),
        change.Least is null ? "–" : $"{Number(change.Least, "0.00")} to {Number(change.Most, "0.00")}", change.Verdict.ToString().ToLowerInvariant(),
    ];

    private static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
