using System.Text;
using Search.Importing;

namespace Search.Cli.Reporting;

/// <summary>The file that <c>--report</c> names: every problem, note and skipped file as it is found, then the discussions without an article.</summary>
/// <remarks>A line each: <c>problem</c>, <c>note</c>, <c>unmatched</c> or <c>skipped</c>, a tab, and what there is to say. Called by one thread at a time.</remarks>
internal sealed class ProblemFile(string path) : IAsyncDisposable
{
    private readonly StreamWriter _writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public void Add(ImportProblem problem) => Write(problem.Kind == ProblemKind.Problem ? "problem" : "note", problem.ToString());

    public void Add(SkippedFile file) => Write("skipped", $"{file.File}: {file.Reason}");

    public void Finish(ImportReport report)
    {
        foreach (var thread in report.Unmatched)
            Write("unmatched", thread.ToString());
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private void Write(string kind, string text) => _writer.Write($"{kind}\t{text.ReplaceLineEndings(" ")}\n");
}
