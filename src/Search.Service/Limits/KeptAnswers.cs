using Search.Archive;

namespace Search.Service.Limits;

/// <summary>The answers asked for last, until the archive changes. Safe for use by several threads.</summary>
/// <param name="most">The most that are kept; 0 for none.</param>
internal sealed class KeptAnswers(int most)
{
    // Larger pages are rarely asked for twice, and would fill the memory.
    private const int LargestPage = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<SearchRequest, LinkedListNode<(SearchRequest Request, SearchResponse Response)>> _byRequest = new(SameQuestion.Instance);
    private readonly LinkedList<(SearchRequest Request, SearchResponse Response)> _recent = new();
    private long _generation = -1;

    /// <summary>The answer of a generation; <see langword="null"/> when it is not kept.</summary>
    public SearchResponse? Find(SearchRequest request, long generation)
    {
        if (most == 0)
            return null;
        lock (_gate)
        {
            if (generation != _generation || !_byRequest.TryGetValue(request, out var node))
                return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value.Response;
        }
    }

    /// <summary>Keeps an answer, in place of the one that was not asked for the longest.</summary>
    public void Add(SearchRequest request, SearchResponse response)
    {
        if (most == 0 || request.PageSize > LargestPage || request.WithBodies || request.Explain)
            return;
        lock (_gate)
        {
            if (response.State.Generation < _generation)
                return;
            if (response.State.Generation > _generation)
            {
                _byRequest.Clear();
                _recent.Clear();
                _generation = response.State.Generation;
            }
            if (_byRequest.ContainsKey(request))
                return;
            _byRequest[request] = _recent.AddFirst((request, response));
            if (_recent.Count <= most)
                return;
            _byRequest.Remove(_recent.Last!.Value.Request);
            _recent.RemoveLast();
        }
    }

    /// <summary>Whether two requests ask the same: their lists item by item, everything else as records do.</summary>
    private sealed class SameQuestion : IEqualityComparer<SearchRequest>
    {
        public static SameQuestion Instance { get; } = new();

        public bool Equals(SearchRequest? x, SearchRequest? y) =>
            x is not null && y is not null && x.Words == y.Words && x.Filters.SequenceEqual(y.Filters) && x.Facets.SequenceEqual(y.Facets) && Bare(x) == Bare(y);

        public int GetHashCode(SearchRequest request) => HashCode.Combine(request.Words, request.Scope, request.Sort, request.Page, request.After, request.Filters.Count);

        private static SearchRequest Bare(SearchRequest request) => request with { Filters = [], Facets = [] };
    }
}
