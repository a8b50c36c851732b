using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>One search for the best-scored documents: what is allowed, what has been found, and what a document has to score to matter still.</summary>
internal sealed class TopRun
{
    /// <summary>Documents worked on between two looks at the cancellation token, and of a window of added scores.</summary>
    public const int WindowLength = 4096;

    /// <summary>Documents read from a cursor at once: a block of postings.</summary>
    public const int BatchLength = 128;

    private readonly HitQueue _queue;
    private readonly Field? _groupField;
    private readonly Field? _tieField;
    private readonly CancellationToken _cancellation;
    private DocumentCursor[] _filters = [];
    private DocumentCursor[] _exclusions = [];
    private SegmentReader? _reader;
    private SegmentDocuments? _among;
    private NumberColumn? _groups;
    private NumberColumn? _ties;
    private int _segment;
    private bool _hasConditions;
    private ScoreWindow? _window;

    /// <summary>Begins a search.</summary>
    public TopRun(HitQueue queue, Field? groupField, Field? tieField, CancellationToken cancellation)
    {
        _queue = queue;
        _groupField = groupField;
        _tieField = tieField;
        _cancellation = cancellation;
    }

    /// <summary>Documents that score less cannot be among the first any more; 0 as long as all can.</summary>
    /// <remarks>
    /// Without a tie field, documents come in the order that decides between equals, so an equal score does not suffice once the places are taken.
    /// </remarks>
    public float Minimum { get; private set; }

    /// <summary>How many documents are asked for.</summary>
    public int Wanted => _queue.Capacity;

    /// <summary>Adds scores of a stretch of documents; empty between stretches.</summary>
    public ScoreWindow Window => _window ??= ScoreWindow.Rent();

    /// <summary>Documents of the current segment.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>The last document of a window that begins at <paramref name="document"/>.</summary>
    public static int WindowEnd(int document) => (int)Math.Min((long)document + WindowLength, DocumentCursor.NoMoreDocuments) - 1;

    private bool AcceptsAll => _among is null && !_hasConditions && _reader!.LiveBits.IsEmpty;

    /// <summary>Goes on to the next segment.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="segment">Its place in the snapshot.</param>
    /// <param name="among">The documents allowed; <see langword="null"/> for all live ones.</param>
    public void Enter(SegmentReader reader, int segment, SegmentDocuments? among)
    {
        _reader = reader;
        _segment = segment;
        _among = among?.ReadyToBeAsked();
        DocumentCount = reader.DocumentCount;
        _groups = _groupField is null ? null : reader.NumberColumn(_groupField);
        _ties = _tieField is null ? null : reader.NumberColumn(_tieField);
        _filters = [];
        _exclusions = [];
        _hasConditions = false;
    }

    /// <summary>Adds what every document of the current segment has to match and must not match.</summary>
    public void AddConditions(ReadOnlySpan<DocumentCursor> filters, ReadOnlySpan<DocumentCursor> exclusions)
    {
        _filters = [.. _filters, .. filters];
        _exclusions = [.. _exclusions, .. exclusions];
        _hasConditions = _filters.Length + _exclusions.Length > 0;
    }

    /// <summary>Whether the document is allowed. To be asked in ascending order.</summary>
    public bool Accepts(int document)
    {
        if (_among is not null ? !_among.Contains(document) : !_reader!.IsLive(document))
            return false;
        return !_hasConditions || FilteredCursor.Passes(document, _filters, _exclusions);
    }

    /// <summary>Moves the documents that are allowed to the front, with their sums, in their order.</summary>
    /// <returns>How many they are.</returns>
    public int KeepAccepted(Span<int> documents, Span<double> sums)
    {
        if (AcceptsAll)
            return documents.Length;
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            if (Accepts(documents[i]))
                (documents[kept], sums[kept++]) = (documents[i], sums[i]);
        }
        return kept;
    }

    /// <summary>Begins with the score that enough of a clause's documents reach by that clause alone, so that not everything is scored at first.</summary>
    /// <param name="clause">A clause that no document scores less than, before its first document.</param>
    public void Expect(DocumentCursor clause)
    {
        if (Minimum <= 0 && _groupField is null && AcceptsAll)
            Minimum = clause.ReachedBy(Wanted);
    }

    /// <summary>Takes a match into account.</summary>
    public void Offer(int document, float score)
    {
        if (score < Minimum)
            return;
        var tie = _ties is not null && _ties.TryRead(document, out var number) ? new SortKey(false, number) : SortKey.Missing;
        if (_queue.IsFull && score == _queue.Last.Score && tie.CompareTo(_queue.Last.Tie) > 0)
            return;
        long? group = _groups is not null && _groups.TryRead(document, out var value) ? value : null;
        _queue.Offer(new Hit(new DocumentAddress(_segment, document), score, SortKey.OfScore(score), tie, group));
        if (_queue.IsFull)
            Minimum = _tieField is null ? MathF.BitIncrement(_queue.Last.Score) : _queue.Last.Score;
    }

    /// <summary>Ends a search that ran through: what it reused may serve the next one.</summary>
    public void Finish()
    {
        if (_window is not null)
            ScoreWindow.Return(_window);
        _window = null;
    }

    /// <summary>Throws when the search was cancelled.</summary>
    public void ThrowIfCancelled() => _cancellation.ThrowIfCancellationRequested();
}
