namespace Search.Cli.Watching;

/// <summary>Something that is looked at again and again for what is new.</summary>
internal interface IWatched
{
    /// <summary>What a person calls it.</summary>
    string Name { get; }

    /// <summary>Looks once.</summary>
    /// <returns>How long to wait before the next look; <see langword="null"/> when there is no use in another.</returns>
    Task<TimeSpan?> LookAsync(CancellationToken cancellation);
}
