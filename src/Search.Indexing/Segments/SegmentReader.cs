namespace Search.Indexing;

/// <summary>An immutable part of the index. Documents are numbered from 0 within it.</summary>
public sealed class SegmentReader
{
    private SegmentReader() { }

    /// <summary>Documents in the segment, deleted ones included; document numbers are below this.</summary>
    public int DocumentCount => throw new NotImplementedException();

    /// <summary>Documents that are not deleted.</summary>
    public int LiveCount => throw new NotImplementedException();

    /// <summary>One bit a document, set where it is live, 64 to a word; empty when nothing is deleted.</summary>
    public ReadOnlySpan<ulong> LiveBits => throw new NotImplementedException();

    /// <summary>Whether the document is not deleted.</summary>
    public bool IsLive(int document) => throw new NotImplementedException();

    /// <summary>The terms of an indexed field; <see langword="null"/> when no document of the segment has it.</summary>
    public FieldTerms? Terms(Field field) => throw new NotImplementedException();

    /// <summary>A reusable walk over postings. Not safe for use by several threads at once.</summary>
    public PostingsCursor CreatePostingsCursor() => throw new NotImplementedException();

    /// <summary>The length code of each document's text in the field (<see cref="LengthCode"/>); empty when no document has it.</summary>
    public ReadOnlySpan<byte> Norms(Field field) => throw new NotImplementedException();

    /// <summary>The keyword column of the field; <see langword="null"/> when no document has it.</summary>
    public KeywordColumn? KeywordColumn(Field field) => throw new NotImplementedException();

    /// <summary>The number column of the field; <see langword="null"/> when no document has it.</summary>
    public NumberColumn? NumberColumn(Field field) => throw new NotImplementedException();

    /// <summary>The stored values of a document.</summary>
    public StoredDocument ReadStored(int document) => throw new NotImplementedException();
}
