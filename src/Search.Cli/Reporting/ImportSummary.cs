using System.Globalization;
using Search.Importing;

namespace Search.Cli.Reporting;

/// <summary>What an import did, for people and for programs.</summary>
internal static class ImportSummary
{
    // As many as a screen holds beside the rest; the JSON has them all.
    private const int Listed = 20;

    public static void Write(TextWriter output, ImportReport report)
    {
        output.WriteLine(Sentence(report));
        List(output, "Skipped", "file", [.. report.Skipped.Select(file => $"{file.File}: {file.Reason}")]);
        List(output, "Problems with", "entry", [.. report.Problems.Where(problem => problem.Kind == ProblemKind.Problem).Select(problem => problem.ToString())]);
        List(output, "Notes on", "entry", [.. report.Problems.Where(problem => problem.Kind == ProblemKind.Note).Select(problem => problem.ToString())]);
    }

    public static void WriteJson(TextWriter output, ImportReport report) => Json.Write(output, new
    {
        report.Files,
        Articles = new { report.Added, report.Updated, report.Unchanged, report.Joined },
        report.Comments,
        report.Skipped,
        report.Problems,
        ElapsedMs = (long)report.Elapsed.TotalMilliseconds,
    });

    /// <summary>One sentence with all the counts.</summary>
    public static string Sentence(ImportReport report) => string.Create(CultureInfo.InvariantCulture,
        $"Imported {Counted.Of(report.Files, "file")}: {Counted.Of(report.Articles, "article")} ({Counted.Of(report.Added)} added, {Counted.Of(report.Updated)} updated, {Counted.Of(report.Unchanged)} unchanged){Joined(report)} with {Counted.Of(report.Comments, "comment")}, in {report.Elapsed.TotalSeconds:N1} s.");

    private static string Joined(ImportReport report) =>
        report.Joined == 0 ? "" : $", {Counted.Of(report.Joined, "thread")} joined to articles that were there,";

    private static void List(TextWriter output, string head, string noun, IReadOnlyList<string> entries)
    {
        if (entries.Count == 0)
            return;
        var nouns = noun == "entry" && entries.Count != 1 ? $"{Counted.Of(entries.Count)} entries" : Counted.Of(entries.Count, noun);
        output.WriteLine($"{head} {nouns}:");
        foreach (var entry in entries.Take(Listed))
            output.WriteLine($"  {entry}");
        if (entries.Count > Listed)
            output.WriteLine($"  … and {Counted.Of(entries.Count - Listed)} more (--json lists all)");
    }
}
