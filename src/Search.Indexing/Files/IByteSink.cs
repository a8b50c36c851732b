namespace Search.Indexing;

/// <summary>Where bytes are written one after the other: a file, or memory.</summary>
internal interface IByteSink
{
    /// <summary>Bytes so far.</summary>
    long Position { get; }

    void Write(ReadOnlySpan<byte> bytes);
}
