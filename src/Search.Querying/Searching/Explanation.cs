namespace Search.Querying;

/// <summary>A number, what it means, and the numbers it was made of.</summary>
public sealed record Explanation(float Value, string Description, IReadOnlyList<Explanation> Details)
{
    /// <summary>The tree as indented text, a line a number.</summary>
    public override string ToString() => throw new NotImplementedException();
}
