namespace Search.Indexing;

/// <summary>Walks terms in byte order. Not safe for use by several threads at once.</summary>
public sealed class TermEnumerator
{
    internal TermEnumerator() { }

    /// <summary>Moves to the next term.</summary>
    public bool MoveNext() => throw new NotImplementedException();

    /// <summary>The term's UTF-8 bytes, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => throw new NotImplementedException();

    /// <summary>The term's entry.</summary>
    public TermInfo Info => throw new NotImplementedException();

    /// <summary>Moves on to the first term that is not below <paramref name="target"/>; <see langword="false"/> when there is none.</summary>
    public bool AdvanceTo(ReadOnlySpan<byte> target) => throw new NotImplementedException();
}
