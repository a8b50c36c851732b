using Search.Archive;
using Search.Importing.Formats;

namespace Search.Importing.Warc;

/// <summary>Reads pages that were captured: the border between archives of the web and the reader of saved pages.</summary>
internal interface ICapturedPageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="source">The file it was captured in, as it was named.</param>
    /// <param name="problems">Told what cannot be read.</param>
    /// <returns>The article with its comments; <see langword="null"/> when the page holds none.</returns>
    ArticleThread? Read(CapturedPage page, string source, ProblemSink problems);
}
