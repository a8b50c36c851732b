using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Warc;

/// <summary>WARC 1.0 and 1.1 (ISO 28500): the pages that a crawler captured, one after the other, each through the reader of saved pages.</summary>
/// <param name="options">How to import.</param>
/// <param name="pages">Reads a page.</param>
internal sealed class WarcFormat(ImportOptions options, ICapturedPageReader pages) : ISourceFormat
{
    public string Name => "WARC";

    public bool Recognises(SourceFile file) => file.Head.Span.StartsWith("WARC/"u8);

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems) => new WarcThreads(options, pages, problems).Read([(file.Name, file.OpenMembers)]);
}
