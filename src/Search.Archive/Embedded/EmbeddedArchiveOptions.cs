namespace Search.Archive;

/// <summary>How the embedded archive is opened.</summary>
public sealed record EmbeddedArchiveOptions
{
    /// <summary>The data folder; the index is kept in it. Created when absent.</summary>
    public required string Folder { get; init; }

    /// <summary>Bytes of buffered documents after which a segment is written.</summary>
    public long BufferBytes { get; init; } = 64L << 20;

    /// <summary>How long a change may wait to be found; <see cref="Timeout.InfiniteTimeSpan"/> for until asked. Default one second.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
