namespace Search.Indexing;

/// <summary>The terms of one field of one segment, in the order of their UTF-8 bytes.</summary>
public sealed class FieldTerms
{
    private FieldTerms() { }

    /// <summary>Distinct terms.</summary>
    public long TermCount => throw new NotImplementedException();

    /// <summary>Documents with at least one term in the field, deleted ones included (as Lucene counts).</summary>
    public int DocumentCount => throw new NotImplementedException();

    /// <summary>Sum of the field's lengths: all occurrences of all terms.</summary>
    public long TotalTermFrequency => throw new NotImplementedException();

    /// <summary>Looks a term up.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermInfo info) => throw new NotImplementedException();

    /// <summary>The terms from the first that is not below <paramref name="from"/> on.</summary>
    public TermEnumerator EnumerateFrom(ReadOnlySpan<byte> from) => throw new NotImplementedException();
}
