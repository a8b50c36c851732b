using Search.Archive;
using Search.Workloads.Classes;
using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>Asks an archive for whole pages as the web form does: threads with their best comments, four facets, a histogram, snippets.</summary>
/// <param name="archive">The archive of the corpus.</param>
/// <param name="rounds">Turns of each query that are counted.</param>
internal sealed class PageRun(IArchive archive, int rounds)
{
    private static readonly string[] Facets = [FacetNames.Outlet, FacetNames.Year, FacetNames.Author, FacetNames.Tag];

    // A page takes milliseconds: a few queries of each class show what they take.
    private const int QueriesPerClass = 5;

    // A part's own request gives one hit, the fewest that there can be.
    private static readonly (string Name, Func<SearchRequest, SearchRequest> Of)[] Parts =
    [
        ("hits", page => page with { Facets = [], Histogram = false }),
        .. Facets.Select(facet => (facet, (Func<SearchRequest, SearchRequest>)(page => page with { Facets = [facet], Histogram = false, PageSize = 1 }))),
        ("histogram", page => page with { Facets = [], PageSize = 1 }),
    ];

    /// <summary>Times the page and its parts in turn.</summary>
    public PageFigures Time(IEnumerable<ClassQuery> queries, CancellationToken cancellation)
    {
        var pages = queries.Where(query => query.Shape is QueryShape.Term or QueryShape.And or QueryShape.Or or QueryShape.Phrase)
            .GroupBy(query => query.Class).SelectMany(queries => queries.Take(QueriesPerClass)).Select(Page).ToList();
        var wholes = new long[pages.Count, rounds];
        var parts = new long[pages.Count, Parts.Length, rounds];
        // The first round warms up.
        for (var round = -1; round < rounds; round++)
        {
            for (var page = 0; page < pages.Count; page++)
            {
                cancellation.ThrowIfCancellationRequested();
                var whole = Turn.Median(() => Hits(pages[page]));
                var partTimes = Parts.Select(part => Turn.Median(() => Hits(part.Of(pages[page])))).ToList();
                if (round < 0)
                    continue;
                wholes[page, round] = whole;
                for (var part = 0; part < Parts.Length; part++)
                    parts[page, part, round] = partTimes[part];
            }
        }
        var middles = Enumerable.Range(0, pages.Count).Select(page => (
            Whole: Middle(round => wholes[page, round]),
            Parts: Parts.Select((_, part) => Middle(round => parts[page, part, round])).ToArray())).ToList();
        return new PageFigures(
            pages.Count,
            middles.Average(page => page.Whole / (double)page.Parts.Sum()),
            middles.Average(page => page.Whole / 1e3),
            Parts.Select((part, i) => (part.Name, Time: middles.Average(page => page.Parts[i] / 1e3))).ToDictionary(part => part.Name, part => part.Time));
    }

    private long Middle(Func<int, long> time) => QueryTimes.Median([.. Enumerable.Range(0, rounds).Select(time)]);

    // The search runs to its end in this process; there is nothing to wait for but itself.
    private int Hits(SearchRequest request) => archive.SearchAsync(request).GetAwaiter().GetResult().Hits.Count;

    private static SearchRequest Page(ClassQuery query) => new() { Words = Words(query), Facets = Facets, Histogram = true };

    private static string Words(ClassQuery query) => query.Shape switch
    {
        QueryShape.Phrase => $"\"{string.Join(' ', query.Words)}\"",
        QueryShape.And => string.Join(' ', query.Words.Select(word => $"+{word}")),
        _ => string.Join(" OR ", query.Words),
    };
}
