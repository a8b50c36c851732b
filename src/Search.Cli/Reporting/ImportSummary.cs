using System.Globalization;
using Search.Cli.Access;
using Search.Importing;

namespace Search.Cli.Reporting;

/// <summary>What an import did, for people and for programs.</summary>
internal static class ImportSummary
{
    // As many as a screen holds beside the rest; --report and --json have them all.
    private const int Listed = 20;

    private const int ExamplesEach = 3;

    public static void Write(TextWriter output, ImportReport report)
    {
        output.WriteLine(Sentence(report));
        WriteDetails(output, report);
    }

    /// <summary>Says what an import would do.</summary>
    public static void WriteRehearsal(TextWriter output, ImportReport report, RehearsalSink rehearsal)
    {
        var discussions = report.Unmatched.Count + report.UnmatchedUnlisted;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Would import {Counted.Of(report.Files, "file")}: {Counted.Of(report.Articles - discussions, "article")}{(discussions > 0 ? $" and {Counted.Of(discussions, "discussion")} of articles elsewhere" : "")} with {Counted.Of(report.Comments, "comment")}. Nothing was stored."));
        foreach (var file in rehearsal.Files)
        {
            var holds = new[] { (file.Articles, "article"), (file.Discussions, "discussion"), (file.Comments, "comment") }.Where(part => part.Item1 > 0).Select(part => Counted.Of(part.Item1, part.Item2));
            var format = file.Format is null ? "" : $" ({file.Format})";
            var date = file.First.Published is { } published ? $", {published}" : "";
            output.WriteLine($"  {file.Name}{format}: {string.Join(", ", holds)}; first: {(file.First.Title.Length > 0 ? file.First.Title : "untitled")}{date}");
        }
        if (rehearsal.HasMoreFiles)
            output.WriteLine("  … and more files");
        WriteDetails(output, report with { Unmatched = [], UnmatchedUnlisted = 0 });
    }

    public static void WriteJson(TextWriter output, ImportReport report) => Json.Write(output, new
    {
        report.Files,
        report.ResumedFiles,
        Articles = new { report.Added, report.Updated, report.Unchanged, report.Joined, report.Withheld },
        report.Comments,
        report.Skipped,
        report.SkippedUnlisted,
        report.ProblemGroups,
        report.Problems,
        report.ProblemsUnlisted,
        report.Unmatched,
        ElapsedMs = (long)report.Elapsed.TotalMilliseconds,
    });

    /// <summary>One sentence with all the counts.</summary>
    public static string Sentence(ImportReport report) => string.Create(CultureInfo.InvariantCulture,
        $"Imported {Counted.Of(report.Files, "file")}{Resumed(report)}: {Counted.Of(report.Articles, "article")} ({Counted.Of(report.Added)} added, {Counted.Of(report.Updated)} updated, {Counted.Of(report.Unchanged)} unchanged){Joined(report)}{Withheld(report)}{(report.Joined + report.Withheld > 0 ? "," : "")} with {Counted.Of(report.Comments, "comment")}, in {report.Elapsed.TotalSeconds:N1} s.");

    private static string Joined(ImportReport report) =>
        report.Joined == 0 ? "" : $", {Counted.Of(report.Joined, "thread")} joined to articles that were there";

    private static string Withheld(ImportReport report) =>
        report.Withheld == 0 ? "" : $", {Counted.Of(report.Withheld)} left out that {(report.Withheld == 1 ? "was" : "were")} removed before";

    private static string Resumed(ImportReport report) =>
        report.ResumedFiles == 0 ? "" : $", after {Counted.Of(report.ResumedFiles)} that the run before had stored";

    private static void WriteDetails(TextWriter output, ImportReport report)
    {
        WriteSkipped(output, report.Skipped, report.SkippedUnlisted);
        WriteUnmatched(output, report);
        WriteGroups(output, "Problems", report.ProblemGroups.Where(group => group.Kind == ProblemKind.Problem).ToList());
        WriteGroups(output, "Notes", report.ProblemGroups.Where(group => group.Kind == ProblemKind.Note).ToList());
    }

    private static void WriteSkipped(TextWriter output, IReadOnlyList<SkippedFile> skipped, long unlisted)
    {
        if (skipped.Count == 0)
            return;
        output.WriteLine($"Skipped {Counted.Of(skipped.Count + unlisted, "file")}:");
        foreach (var reason in skipped.GroupBy(file => file.Reason).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(Listed))
            WriteEntries(output, reason.Count(), reason.Key, [.. reason.Take(ExamplesEach).Select(file => file.File)]);
        if (unlisted > 0)
            output.WriteLine($"  … and {Counted.Of(unlisted)} more (--report FILE lists all)");
    }

    private static void WriteUnmatched(TextWriter output, ImportReport report)
    {
        var count = report.Unmatched.Count + report.UnmatchedUnlisted;
        if (count == 0)
            return;
        output.WriteLine($"{Counted.Of(count, "discussion")} of articles that the archive does not hold, kept as {(count == 1 ? "a thread of its own" : "threads of their own")}:");
        foreach (var thread in report.Unmatched.Take(ExamplesEach))
            output.WriteLine($"  {thread}");
        if (count > ExamplesEach)
            output.WriteLine($"  … and {Counted.Of(count - ExamplesEach)} more (--report FILE lists all)");
    }

    private static void WriteGroups(TextWriter output, string head, List<ProblemGroup> groups)
    {
        if (groups.Count == 0)
            return;
        output.WriteLine($"{head}:");
        foreach (var group in groups.Take(Listed))
            WriteEntries(output, group.Count, group.What, [.. group.Examples.Select(example => example.ToString())]);
        if (groups.Count > Listed)
            output.WriteLine($"  … and {Counted.Of(groups.Count - Listed)} more kinds (--report FILE lists all)");
    }

    private static void WriteEntries(TextWriter output, long count, string what, List<string> examples)
    {
        output.WriteLine($"  {Counted.Of(count)} × {what}");
        foreach (var example in examples)
            output.WriteLine($"      {example}");
    }
}
