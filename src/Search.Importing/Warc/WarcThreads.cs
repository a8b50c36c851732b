using Search.Archive;
using Search.Importing.Formats;

namespace Search.Importing.Warc;

/// <summary>Reads the threads of one archive of the web, which may be several WARC files. Used by one thread.</summary>
/// <remarks>
/// The files are read twice: once to learn which capture of each address is the latest, which alone is imported, and once for the pages. One record is in
/// memory at a time. A page that fails costs nothing but itself.
/// </remarks>
/// <param name="options">How to import.</param>
/// <param name="pages">Reads a page.</param>
/// <param name="problems">Told what cannot be read.</param>
internal sealed class WarcThreads(ImportOptions options, ICapturedPageReader pages, ProblemSink problems)
{
    // What is wrong with one page of many is told in few lines.
    private const int ProblemsPerPage = 3;

    private readonly WarcCounts _counts = new();

    /// <summary>Reads the files, gzip taken off.</summary>
    /// <param name="files">Each by its name and a way to open it, which is used twice.</param>
    public IEnumerable<ArticleThread> Read(IReadOnlyList<(string Name, Func<Stream> Open)> files)
    {
        using var index = new CaptureIndex();
        foreach (var (_, open) in files)
        {
            using var stream = open();
            WarcPages.AddTo(index, stream);
        }

        foreach (var (name, open) in files)
        {
            using var stream = open();
            foreach (var page in new WarcPages(options.MaxPageBytes, index, _counts, problems).Read(stream))
            {
                if (Read(page, name) is { } thread)
                    yield return thread;
            }
        }
        _counts.Tell(problems);
    }

    private ArticleThread? Read(CapturedPage page, string source)
    {
        var ofPage = new ProblemSink(source, ProblemsPerPage);
        try
        {
            if (pages.Read(page, source, ofPage) is { } thread)
            {
                Tell(ofPage, page);
                return thread;
            }
            _counts.NoArticles++;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            problems.Problem($"{page.Url}: cannot be read: {error.Message} (at byte {page.Offset})");
        }
        return null;
    }

    private void Tell(ProblemSink ofPage, CapturedPage page)
    {
        foreach (var problem in ofPage.ToList())
        {
            var reason = $"{page.Url}: {problem.Reason} (at byte {page.Offset})";
            if (problem.Kind == ProblemKind.Problem)
                problems.Problem(reason);
            else
                problems.Note(reason);
        }
    }
}
