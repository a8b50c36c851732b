using System.Text;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Tests;

/// <summary>What a format makes of a file.</summary>
internal sealed record FormatReading(IReadOnlyList<ArticleThread> Threads, IReadOnlyList<ImportProblem> Problems)
{
    public ArticleThread Only => Assert.Single(Threads);

    public IEnumerable<string> Reasons => Problems.Select(problem => problem.Reason);

    public static FormatReading Of(ISourceFormat format, string text, string name = "file") => Of(format, Encoding.UTF8.GetBytes(text), name);

    public static FormatReading Of(ISourceFormat format, byte[] bytes, string name = "file")
    {
        var file = SourceFile.FromBytes(name, bytes);
        Assert.True(format.Recognises(file), $"{format.Name} does not recognise the file.");
        var problems = new ProblemSink(name, 200);
        var threads = format.Read(file, problems).ToList();
        return new FormatReading(threads, problems.ToList());
    }

    public static bool Recognises(ISourceFormat format, string text, string name = "file") =>
        format.Recognises(SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text)));
}
