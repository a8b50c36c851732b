using Search.Archive;
using Search.Cli.Access;

namespace Search.Cli.Measuring.Load;

/// <summary>Measures a running service: asks every query once, in turn, to check its total and warm up; then lets searches arrive.</summary>
/// <param name="service">The service.</param>
/// <param name="request">What every search asks for besides its words.</param>
/// <param name="time">The clock.</param>
internal sealed class LoadRunner(ServedSearches service, SearchRequest request, TimeProvider time)
{
    /// <summary>The most searches that are sent and not answered yet. A service that is so far behind is not going to catch up.</summary>
    public const int MostAtOnce = 256;

    public async Task<LoadReport> RunAsync(IReadOnlyList<BenchQuery> queries, LoadOptions options, CancellationToken cancellation)
    {
        var mismatches = new List<string>();
        foreach (var query in queries)
        {
            if (query.Mismatch(await service.TotalAsync(Request(query), cancellation).ConfigureAwait(false)) is { } mismatch)
                mismatches.Add(mismatch);
        }

        var paths = queries.Select(query => ServedSearches.PathOf(Request(query))).ToList();
        var loop = new OpenLoop((query, stop) => service.TryAskAsync(paths[query], stop), time, options.Timeout, MostAtOnce);
        var samples = await loop.RunAsync(queries.Count, options.Arrivals(), cancellation).ConfigureAwait(false);
        return LoadReport.Of(options, queries, Search.Service.SearchParameters.ToQueryString(request), samples, mismatches);
    }

    private SearchRequest Request(BenchQuery query) => request with { Words = query.Words };
}
