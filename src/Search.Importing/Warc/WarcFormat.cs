using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Warc;

/// <summary>WARC 1.0 and 1.1 (ISO 28500): the pages that a crawler captured, one after the other, each through the reader of saved pages.</summary>
/// <remarks>
/// The file is read twice: once to learn which capture of each address is the latest, which alone is imported, and once for the pages. One record is in
/// memory at a time.
/// </remarks>
/// <param name="options">How to import.</param>
/// <param name="pages">Reads a page.</param>
internal sealed class WarcFormat(ImportOptions options, ICapturedPageReader pages) : ISourceFormat
{
    public string Name => "WARC";

    public bool Recognises(SourceFile file) => file.Head.Span.StartsWith("WARC/"u8);

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        var index = new CaptureIndex();
        using (var stream = file.Open())
            WarcPages.AddTo(index, stream);

        var counts = new WarcCounts();
        using (var stream = file.Open())
        {
            foreach (var page in new WarcPages(options.MaxPageBytes, index, counts, problems).Read(stream))
            {
                if (pages.Read(page, file.Name, problems) is { } thread)
                    yield return thread;
                else
                    counts.NoArticles++;
            }
        }
        counts.Tell(problems);
    }
}
