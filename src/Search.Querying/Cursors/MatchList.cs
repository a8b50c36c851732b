using System.Buffers;
using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>The matches in one segment, gathered in ascending order, deleted ones included. To be disposed, for its room is rented.</summary>
internal sealed class MatchList : IDisposable
{
    private const int FirstRoom = 1024;

    private int[] _documents = [];
    private int _count;

    /// <summary>The documents so far.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _count);

    /// <summary>Adds documents: ascending, and beyond those there are.</summary>
    public void Add(ReadOnlySpan<int> documents)
    {
        if (documents.Length > _documents.Length - _count)
            Grow(_count + documents.Length);
        documents.CopyTo(_documents.AsSpan(_count));
        _count += documents.Length;
    }

    /// <summary>Adds a set's documents, all of them beyond those there are.</summary>
    public void Add(SegmentDocuments documents)
    {
        if (documents.List is { } list)
            Add(list);
        else
            Add((ReadOnlySpan<ulong>)documents.Bits);
    }

    /// <summary>Adds the documents whose bits are set, all of them beyond those there are.</summary>
    public void Add(ReadOnlySpan<ulong> bits)
    {
        var count = Bitmap.Count(bits);
        if (count > _documents.Length - _count)
            Grow(_count + count);
        _count += Bitmap.List(bits, _documents.AsSpan(_count));
    }

    /// <summary>Takes all documents out.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds other documents, ascending, wherever they belong; those that are there already stay as they are.</summary>
    public void Merge(ReadOnlySpan<int> others)
    {
        var merged = ArrayPool<int>.Shared.Rent(Math.Max(FirstRoom, _count + others.Length));
        var documents = Documents;
        var (i, j, count) = (0, 0, 0);
        while (i < documents.Length && j < others.Length)
        {
            // Without a jump, as which of the two is behind cannot be foretold.
            var (mine, theirs) = (documents[i], others[j]);
            merged[count++] = Math.Min(mine, theirs);
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        var rest = i < documents.Length ? documents[i..] : others[j..];
        rest.CopyTo(merged.AsSpan(count));
        Release();
        (_documents, _count) = (merged, count + rest.Length);
    }

    /// <summary>How many are live.</summary>
    public int CountLive(SegmentReader reader)
    {
        if (reader.LiveBits.IsEmpty)
            return _count;
        var live = 0;
        foreach (var document in Documents)
            live += reader.IsLive(document) ? 1 : 0;
        return live;
    }

    /// <summary>Those that are live, as a set.</summary>
    public SegmentDocuments Live(SegmentReader reader)
    {
        if (reader.LiveBits.IsEmpty)
            return SegmentDocuments.OfAscending(reader.DocumentCount, Documents);
        var live = 0;
        foreach (var document in Documents)
        {
            _documents[live] = document;
            live += reader.IsLive(document) ? 1 : 0;
        }
        _count = live;
        return SegmentDocuments.OfAscending(reader.DocumentCount, Documents);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        (_documents, _count) = ([], 0);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(count, Math.Max(FirstRoom, 2 * _documents.Length)));
        Documents.CopyTo(larger);
        Release();
        _documents = larger;
    }

    private void Release()
    {
        if (_documents.Length > 0)
            ArrayPool<int>.Shared.Return(_documents);
    }
}
