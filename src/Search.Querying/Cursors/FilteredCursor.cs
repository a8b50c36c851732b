using Search.Kernels;

namespace Search.Querying;

/// <summary>A cursor's documents without those that filters do not match or exclusions do; the score is the cursor's.</summary>
/// <remarks>For filters that match more than the cursor does: they are asked only about its documents, and by a search for the best ones only about promising ones.</remarks>
internal sealed class FilteredCursor : DocumentCursor
{
    private readonly DocumentCursor _inner;
    private readonly DocumentCursor[] _filters;
    private readonly DocumentCursor[] _exclusions;

    /// <summary>Begins a walk.</summary>
    /// <param name="inner">What matches and scores, before its first document.</param>
    /// <param name="filters">All of these have to match.</param>
    /// <param name="exclusions">None of these may match.</param>
    public FilteredCursor(DocumentCursor inner, DocumentCursor[] filters, DocumentCursor[] exclusions)
    {
        _inner = inner;
        _filters = filters;
        _exclusions = exclusions;
        NeedsConfirmation = inner.NeedsConfirmation || filters.Any(filter => filter.NeedsConfirmation)
            || exclusions.Any(exclusion => exclusion.NeedsConfirmation);
    }

    /// <inheritdoc/>
    public override long Cost => _inner.Cost;

    /// <inheritdoc/>
    public override bool NeedsConfirmation { get; }

    /// <inheritdoc/>
    public override float MaxScore => _inner.MaxScore;

    /// <inheritdoc/>
    public override float BlockMaxScore => _inner.BlockMaxScore;

    /// <inheritdoc/>
    public override int Next() => Document = Settle(_inner.Next());

    /// <inheritdoc/>
    public override int AdvanceTo(int target) => Document = Settle(_inner.AdvanceTo(target));

    /// <inheritdoc/>
    public override bool Confirm() => !NeedsConfirmation || (_inner.Confirm() && Passes(Document, _filters, _exclusions));

    /// <inheritdoc/>
    public override float Score() => _inner.Score();

    /// <inheritdoc/>
    public override int SeekBlock(int target) => _inner.SeekBlock(target);

    /// <inheritdoc/>
    public override void Collect(TopRun run)
    {
        run.AddConditions(_filters, _exclusions);
        _inner.Collect(run);
    }

    /// <inheritdoc/>
    public override void AddTo(Span<ulong> bits, SegmentScope scope)
    {
        var rented = scope.RentBits();
        var matches = rented.AsSpan(0, scope.Words);
        _inner.AddTo(matches, scope);
        foreach (var filter in _filters)
            filter.KeepIn(matches, scope);
        foreach (var exclusion in _exclusions)
            exclusion.RemoveFrom(matches, scope);
        Bitmap.Or(bits, matches);
        scope.ReturnBits(rented);
    }

    /// <summary>Whether a document passes, documents being asked about in ascending order.</summary>
    public static bool Passes(int document, ReadOnlySpan<DocumentCursor> filters, ReadOnlySpan<DocumentCursor> exclusions)
    {
        foreach (var filter in filters)
        {
            if (filter.Document < document)
                filter.AdvanceTo(document);
            if (filter.Document != document || !filter.Confirm())
                return false;
        }
        foreach (var exclusion in exclusions)
        {
            if (exclusion.Document < document)
                exclusion.AdvanceTo(document);
            if (exclusion.Document == document && exclusion.Confirm())
                return false;
        }
        return true;
    }

    private int Settle(int document)
    {
        while (document != NoMoreDocuments)
        {
            var next = Skip(document);
            if (next == document)
                return document;
            document = next == NoMoreDocuments ? next : _inner.AdvanceTo(next);
        }
        return document;
    }

    // Returns the document itself, or a later one below which there is no match.
    private int Skip(int document)
    {
        foreach (var filter in _filters)
        {
            if (filter.Document < document)
                filter.AdvanceTo(document);
            if (filter.Document > document)
                return filter.Document;
        }
        foreach (var exclusion in _exclusions)
        {
            if (exclusion.NeedsConfirmation)
                continue;
            if (exclusion.Document < document)
                exclusion.AdvanceTo(document);
            if (exclusion.Document == document)
                return document + 1;
        }
        return document;
    }
}
