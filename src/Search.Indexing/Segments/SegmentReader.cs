using Search.Kernels;

namespace Search.Indexing;

/// <summary>An immutable part of the index. Documents are numbered from 0 within it. Safe for use by several threads.</summary>
/// <remarks>What it hands out (spans, terms, columns, cursors) may be used as long as a snapshot that shows the segment is held.</remarks>
public sealed class SegmentReader
{
    private readonly ulong[]? _live;

    internal SegmentReader(SegmentCore core, ulong[]? live, int liveCount)
    {
        (Core, _live, LiveCount) = (core, live, liveCount);
    }

    /// <summary>Documents in the segment, deleted ones included; document numbers are below this.</summary>
    public int DocumentCount => Core.DocumentCount;

    /// <summary>Documents that are not deleted.</summary>
    public int LiveCount { get; }

    /// <summary>One bit a document, set where it is live, 64 to a word; empty when nothing is deleted.</summary>
    public ReadOnlySpan<ulong> LiveBits => _live;

    internal SegmentCore Core { get; }

    /// <summary>Whether the document is not deleted.</summary>
    public bool IsLive(int document) => _live is null || Bitmap.Contains(_live, document);

    /// <summary>The terms of an indexed field; <see langword="null"/> when no document of the segment has it.</summary>
    public FieldTerms? Terms(Field field) => Core.Terms(field);

    /// <summary>A reusable walk over postings. Not safe for use by several threads at once.</summary>
    public PostingsCursor CreatePostingsCursor() => new(Core);

    /// <summary>The length code of each document's text in the field (<see cref="LengthCode"/>); empty when no document has it.</summary>
    public ReadOnlySpan<byte> Norms(Field field) => Core.Norms(field);

    /// <summary>The keyword column of the field; <see langword="null"/> when no document has it.</summary>
    public KeywordColumn? KeywordColumn(Field field) => Core.KeywordColumn(field);

    /// <summary>The number column of the field; <see langword="null"/> when no document has it.</summary>
    public NumberColumn? NumberColumn(Field field) => Core.NumberColumn(field);

    /// <summary>The stored values of a document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public StoredDocument ReadStored(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)DocumentCount, nameof(document));
        return new StoredDocument(Core.Schema, Core.Stored.Read(document));
    }
}
