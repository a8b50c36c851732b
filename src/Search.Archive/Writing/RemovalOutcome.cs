namespace Search.Archive;

/// <summary>What a <see cref="Removal"/> removed. Both are 0 when the archive did not have it.</summary>
/// <param name="Articles">Articles removed.</param>
/// <param name="Comments">Comments removed, those beneath removed articles included.</param>
public readonly record struct RemovalOutcome(int Articles, int Comments)
{
    /// <summary>Whether there was anything to remove.</summary>
    public bool WasFound => Articles + Comments > 0;
}
