namespace Search.Indexing;

/// <summary>Where a stream of a <see cref="SlicePool"/> stands; <see langword="default"/> is an empty one.</summary>
internal struct SliceStream
{
    public int Start;
    public int Position;
    public int Limit;
    public byte Level;
}
