namespace Search.Querying;

/// <summary>Characters of a text, from <paramref name="Start"/> to just before <paramref name="End"/>.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many characters there are.</summary>
    public int Length => End - Start;
}
