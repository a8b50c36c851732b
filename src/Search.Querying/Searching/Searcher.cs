using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Answers queries on one snapshot. Cheap to make; safe for use by several threads while the snapshot is held.</summary>
/// <remarks>
/// Scores are BM25 with Lucene's formula (k1 1.2, b 0.75) and statistics over the whole snapshot, so they do not depend on the segments.
/// Every method throws <see cref="KeyNotFoundException"/> for a field that the schema does not have, <see cref="ArgumentException"/> for a query
/// that its field cannot answer, and <see cref="OperationCanceledException"/> soon after its token was cancelled.
/// </remarks>
public sealed class Searcher(IndexSnapshot snapshot)
{
    // A set this many times smaller than the matches is walked, and the query only asked about its documents.
    private const int SmallerToLead = 8;

    // Where a walk that skips would visit this many documents for each match, or more, scoring the matches alone takes less time.
    private const int VisitedPerMatch = 2;

    /// <summary>The snapshot searched.</summary>
    public IndexSnapshot Snapshot { get; } = snapshot;

    /// <summary>Every live document that matches, unscored.</summary>
    public DocumentSet Match(Query query, CancellationToken cancellation = default)
    {
        var plan = new Planner(Snapshot, cancellation).Plan(query, isScored: false);
        var segments = new SegmentDocuments[Snapshot.Segments.Count];
        foreach (var scope in Scopes(cancellation))
            segments[scope.Index] = Match(plan.Open(scope, isScored: false), scope);
        return new DocumentSet(segments);
    }

    /// <summary>How many live documents match: as many as <see cref="Match"/> gives, without making a set of them.</summary>
    public int Count(Query query, CancellationToken cancellation = default)
    {
        var plan = new Planner(Snapshot, cancellation).Plan(query, isScored: false);
        var count = 0;
        foreach (var scope in Scopes(cancellation))
            count += plan.Open(scope, isScored: false)?.Count(scope) ?? 0;
        return count;
    }

    /// <summary>The first documents in the order asked for, exact; blocks that cannot matter are skipped.</summary>
    public IReadOnlyList<ScoredDocument> Top(Query query, TopOptions options, CancellationToken cancellation = default)
    {
        if (options.Sort is not null)
            return TopAndMatch(query, options, cancellation).Top;
        var queue = NewQueue(options);
        if (options.Count > 0)
            CollectByScore(PlanScored(query, cancellation), options.Among, NewRun(queue, options, cancellation), null, cancellation);
        return Ordered(queue);
    }

    /// <summary>What <see cref="Top"/> and <see cref="Match"/> give, in one walk where that is cheaper than two.</summary>
    /// <remarks>The matches are all of the query's, also those that are not among <see cref="TopOptions.Among"/>.</remarks>
    public TopAndMatches TopAndMatch(Query query, TopOptions options, CancellationToken cancellation = default)
    {
        var queue = NewQueue(options);
        if (options.Sort is null && options.Count > 0)
        {
            var segments = new SegmentDocuments[Snapshot.Segments.Count];
            CollectByScore(PlanScored(query, cancellation), options.Among, NewRun(queue, options, cancellation), segments, cancellation);
            return new TopAndMatches(Ordered(queue), new DocumentSet(segments));
        }
        var matches = Match(query, cancellation);
        if (options.Sort is { } sort && options.Count > 0)
        {
            var sorted = options.Among is null ? matches : matches.And(options.Among);
            SortedRun.Collect(
                Snapshot, sorted, NumberField(sort.NumberField)!, sort.Descending, NumberField(options.GroupField), NumberField(options.TieField), queue,
                cancellation);
        }
        return new TopAndMatches(Ordered(queue), matches);
    }

    /// <summary>What <see cref="Top"/> and <see cref="Count"/> give.</summary>
    /// <remarks>The count is of all of the query's matches, also those that are not among <see cref="TopOptions.Among"/>.</remarks>
    public TopAndCount TopAndCount(Query query, TopOptions options, CancellationToken cancellation = default)
    {
        if (options.Sort is not null || options.Count == 0)
        {
            var (top, matches) = TopAndMatch(query, options, cancellation);
            return new TopAndCount(top, matches.Count);
        }
        var queue = NewQueue(options);
        var run = NewRun(queue, options, cancellation);
        var plan = PlanScored(query, cancellation);
        var count = 0;
        foreach (var scope in Scopes(cancellation))
        {
            if (plan.Open(scope, isScored: true) is { } cursor)
                count += Collect(cursor, scope, options.Among?.Segments[scope.Index], run, isCounted: true) ?? CountAgain(plan, cursor, scope);
        }
        run.Finish();
        return new TopAndCount(Ordered(queue), count);
    }

    /// <summary>Every document of <paramref name="among"/> that matches, with its score, in order of address.</summary>
    /// <remarks>Costs in proportion to the set rather than to the matches.</remarks>
    public IReadOnlyList<ScoredDocument> Score(Query query, DocumentSet among, CancellationToken cancellation = default)
    {
        among.CheckBelongsTo(Snapshot, nameof(among));
        var plan = new Planner(Snapshot, cancellation).Plan(query, isScored: true);
        var scored = new List<ScoredDocument>();
        for (var i = 0; i < among.Segments.Count; i++)
        {
            if (among.Segments[i].Count == 0)
                continue;
            using var scope = new SegmentScope(Snapshot.Segments[i], i, cancellation);
            if (plan.Open(scope, isScored: true) is not { } cursor)
                continue;
            var visited = 0;
            foreach (var document in among.Segments[i])
            {
                if (cursor.Document < document)
                    cursor.AdvanceTo(document);
                if (cursor.Document == document && cursor.Confirm())
                    scored.Add(new ScoredDocument(new DocumentAddress(i, document), cursor.Score(), 0));
                if ((visited++ & (TopRun.WindowLength - 1)) == 0)
                    cancellation.ThrowIfCancellationRequested();
            }
        }
        return scored;
    }

    /// <summary>How the document's score comes about; a non-match says what is missing.</summary>
    public Explanation Explain(Query query, DocumentAddress address)
    {
        var plan = new Planner(Snapshot, CancellationToken.None).Plan(query, isScored: true);
        var reader = Snapshot.Segments[address.Segment];
        ArgumentOutOfRangeException.ThrowIfNegative(address.Document);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(address.Document, reader.DocumentCount);
        using var scope = new SegmentScope(reader, address.Segment, CancellationToken.None);
        return reader.IsLive(address.Document) ? plan.Explain(scope, address.Document) : Explanation.Miss("the document was deleted");
    }

    private Plan PlanScored(Query query, CancellationToken cancellation) => new Planner(Snapshot, cancellation).Plan(query, isScored: true);

    // Each segment for as long as it is worked on.
    private IEnumerable<SegmentScope> Scopes(CancellationToken cancellation)
    {
        for (var i = 0; i < Snapshot.Segments.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = new SegmentScope(Snapshot.Segments[i], i, cancellation);
            yield return scope;
        }
    }

    private static SegmentDocuments Match(DocumentCursor? cursor, SegmentScope scope)
    {
        var reader = scope.Reader;
        if (cursor is null)
            return SegmentDocuments.None(reader.DocumentCount);
        if (TryKept(cursor, scope) is { } kept)
            return kept;
        using (var listed = new MatchList())
        {
            if (cursor.TryList(listed, scope))
                return listed.Live(reader);
        }
        if (!SegmentDocuments.MayBeListed(reader.DocumentCount, cursor.Cost))
        {
            var own = new ulong[scope.Words];
            cursor.AddTo(own, scope);
            DocumentSet.KeepLive(own, reader);
            return SegmentDocuments.OfOwnBits(reader.DocumentCount, own);
        }
        var rented = scope.RentBits();
        var bits = rented.AsSpan(0, scope.Words);
        cursor.AddTo(bits, scope);
        DocumentSet.KeepLive(bits, reader);
        return SegmentDocuments.OfBits(reader.DocumentCount, bits);
    }

    private HitQueue NewQueue(TopOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Count);
        options.Among?.CheckBelongsTo(Snapshot, nameof(options));
        return new HitQueue(options.Count);
    }

    private TopRun NewRun(HitQueue queue, TopOptions options, CancellationToken cancellation) =>
        new(queue, NumberField(options.GroupField), NumberField(options.TieField), cancellation);

    private static IReadOnlyList<ScoredDocument> Ordered(HitQueue queue) =>
        Array.ConvertAll(queue.ToOrdered(), static hit => new ScoredDocument(hit.Address, hit.Score, hit.Group ?? 0));

    // Collects into the run, and every match into the segments' sets when these are asked for.
    private void CollectByScore(Plan plan, DocumentSet? among, TopRun run, SegmentDocuments[]? matches, CancellationToken cancellation)
    {
        foreach (var scope in Scopes(cancellation))
        {
            var cursor = plan.Open(scope, isScored: true);
            if (matches is not null && among is null)
            {
                matches[scope.Index] = cursor is null ? SegmentDocuments.None(scope.Reader.DocumentCount) : CollectAll(plan, cursor, scope, run);
                continue;
            }
            if (cursor is not null)
                Collect(cursor, scope, among?.Segments[scope.Index], run);
            if (matches is not null)
                matches[scope.Index] = Match(plan.Open(scope, isScored: false), scope);
        }
        run.Finish();
    }

    // Collects into the run. Returns how many live documents match where that is asked for and comes to light on the way.
    private static int? Collect(DocumentCursor cursor, SegmentScope scope, SegmentDocuments? allowed, TopRun run, bool isCounted = false)
    {
        if (allowed is { Count: 0 } || cursor.MaxScore < run.Minimum)
            return null;
        if (allowed is not null && allowed.Count * (long)SmallerToLead < cursor.Cost)
            cursor = new IntersectionCursor([new(allowed.Open(score: 0), IsScored: false), new(cursor, IsScored: true)]);
        run.Enter(scope.Reader, scope.Index, allowed);
        if (isCounted && allowed is null && cursor.CountsAsItCollects)
            return cursor.CollectAndCount(run);
        if (cursor.FindsAllAtOnce(scope) || (isCounted && cursor.CanCollectAmong))
            return CollectListed(cursor, scope, run);
        cursor.Collect(run);
        return null;
    }

    // Finds every match, and then scores those, or where they are many walks again in a way that skips. Returns how many are live.
    private static int CollectListed(DocumentCursor cursor, SegmentScope scope, TopRun run)
    {
        using var listed = new MatchList();
        if (!cursor.TryList(listed, scope))
        {
            var bits = scope.RentBits();
            cursor.AddTo(bits.AsSpan(0, scope.Words), scope);
            listed.Add(bits.AsSpan(0, scope.Words));
            scope.ReturnBits(bits);
        }
        CollectAmong(cursor, run, listed.Documents);
        return listed.CountLive(scope.Reader);
    }

    // Collects into the run what is among the matches, which the cursor was asked for before.
    private static void CollectAmong(DocumentCursor cursor, TopRun run, ReadOnlySpan<int> matches)
    {
        cursor.Restart();
        if (matches.Length * (long)VisitedPerMatch < cursor.Cost)
            cursor.CollectAmong(run, matches);
        else
            cursor.Collect(run);
    }

    // Collects into the run, and gives every match: in one walk where skipped blocks can be marked, otherwise in two.
    private static SegmentDocuments CollectAll(Plan plan, DocumentCursor cursor, SegmentScope scope, TopRun run)
    {
        if (cursor.CanCollectAmong)
        {
            var matches = Match(cursor, scope);
            run.Enter(scope.Reader, scope.Index, null);
            using var listed = new MatchList();
            listed.Add(matches);
            CollectAmong(cursor, run, listed.Documents);
            return matches;
        }
        var kept = TryKept(cursor, scope);
        if (kept is not null || !cursor.CanMark || cursor.PrefersList(scope))
        {
            Collect(cursor, scope, null, run);
            return kept ?? Match(Again(plan, cursor, scope), scope);
        }
        run.Enter(scope.Reader, scope.Index, null);
        var bits = new ulong[scope.Words];
        cursor.MarkInto(bits, scope);
        cursor.Collect(run);
        cursor.MarkRest();
        DocumentSet.KeepLive(bits, scope.Reader);
        return SegmentDocuments.OfOwnBits(scope.Reader.DocumentCount, bits);
    }

    private static int CountAgain(Plan plan, DocumentCursor cursor, SegmentScope scope) => Again(plan, cursor, scope)?.Count(scope) ?? 0;

    // What was collected from, before its first document again; nobody asks for its scores any more.
    private static DocumentCursor? Again(Plan plan, DocumentCursor cursor, SegmentScope scope)
    {
        if (!cursor.CanRestart)
            return plan.Open(scope, isScored: false);
        cursor.Restart();
        return cursor;
    }

    // The bits that are kept of one term are the set, as long as nothing is deleted.
    private static SegmentDocuments? TryKept(DocumentCursor cursor, SegmentScope scope) =>
        scope.Reader.LiveBits.IsEmpty && cursor.CostIsExact && cursor.KeptBits(scope, cursor.Cost) is { } bits
            ? SegmentDocuments.OfKeptBits(scope.Reader.DocumentCount, bits, (int)cursor.Cost)
            : null;

    private Field? NumberField(string? name)
    {
        if (name is null)
            return null;
        var field = Snapshot.Schema[name];
        return field.Kind == FieldKind.Number ? field : throw new ArgumentException($"The field '{name}' is not a number field.");
    }
}
