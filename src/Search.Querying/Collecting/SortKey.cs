namespace Search.Querying;

/// <summary>A number to order by, smallest first, or none, which comes last.</summary>
internal readonly record struct SortKey(bool IsMissing, long Value) : IComparable<SortKey>
{
    /// <summary>The key of what has no number.</summary>
    public static SortKey Missing => new(true, 0);

    /// <summary>Highest score first.</summary>
    /// <remarks>Scores are not negative, so the order of their bits is theirs.</remarks>
    public static SortKey OfScore(float score) => new(false, -BitConverter.SingleToInt32Bits(score));

    /// <inheritdoc/>
    public int CompareTo(SortKey other) => IsMissing != other.IsMissing ? IsMissing.CompareTo(other.IsMissing) : Value.CompareTo(other.Value);
}
