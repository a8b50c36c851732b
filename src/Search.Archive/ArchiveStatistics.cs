namespace Search.Archive;

/// <summary>What an archive holds.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>The backend's name.</summary>
    public required string Backend { get; init; }

    /// <summary>Articles.</summary>
    public required int Articles { get; init; }

    /// <summary>Comments.</summary>
    public required int Comments { get; init; }

    /// <summary>Distinct outlets.</summary>
    public required int Outlets { get; init; }

    /// <summary>The earliest known date.</summary>
    public PartialDate? Oldest { get; init; }

    /// <summary>The latest known date.</summary>
    public PartialDate? Newest { get; init; }

    /// <summary>The generation that is visible now.</summary>
    public required long Generation { get; init; }

    /// <summary>Segments of the index.</summary>
    public required int Segments { get; init; }

    /// <summary>Bytes on disk.</summary>
    public required long Bytes { get; init; }

    /// <summary>When the index was last committed; <see langword="null"/> when the backend does not say.</summary>
    public DateTimeOffset? LastCommit { get; init; }

    /// <summary>Bytes of what is on disk but not committed yet, which opening reads again; <see langword="null"/> when the backend does not say.</summary>
    public long? LogBytes { get; init; }
}
