namespace Search.Querying;

/// <summary>A candidate for the first places.</summary>
/// <param name="Address">The document.</param>
/// <param name="Score">Its score.</param>
/// <param name="Rank">What orders it first of all.</param>
/// <param name="Tie">What orders equal ranks.</param>
/// <param name="Group">Its group; <see langword="null"/> when it stands alone.</param>
internal readonly record struct Hit(DocumentAddress Address, float Score, SortKey Rank, SortKey Tie, long? Group)
{
    /// <summary>Whether this one stands before the other. The address decides last, so no two documents are equal.</summary>
    public bool IsBefore(in Hit other)
    {
        var order = Rank.CompareTo(other.Rank);
        if (order == 0)
            order = Tie.CompareTo(other.Tie);
        if (order == 0)
            order = Address.Segment.CompareTo(other.Address.Segment);
        return order != 0 ? order < 0 : Address.Document < other.Address.Document;
    }
}
