using Search.Importing.Formats;

namespace Search.Importing.Warc;

/// <summary>Counts what is left out of a WARC file, to be told at its end.</summary>
internal sealed class WarcCounts
{
    /// <summary>Pages of which a later capture is read.</summary>
    public long EarlierCaptures { get; set; }

    /// <summary>Captures that hold no page: redirections, errors, pictures, scripts.</summary>
    public long NoPages { get; set; }

    /// <summary>Records that say a page was still the same.</summary>
    public long Revisits { get; set; }

    /// <summary>Pages in which the reader of pages found no article.</summary>
    public long NoArticles { get; set; }

    /// <summary>Says what was counted.</summary>
    public void Tell(ProblemSink problems)
    {
        Tell(EarlierCaptures, "earlier captures of pages were left out: the latest is read");
        Tell(NoPages, "captures hold no page (redirections, errors, pictures and the like)");
        Tell(Revisits, "revisits say that a page was still the same");
        Tell(NoArticles, "pages hold no article");

        void Tell(long count, string what)
        {
            if (count > 0)
                problems.Note($"{count} {what}");
        }
    }
}
