namespace Search.Indexing;

/// <summary>How an index is written.</summary>
public sealed record IndexOptions
{
    /// <summary>The folder of the index. Created when absent.</summary>
    public required string Folder { get; init; }

    /// <summary>The fields. An existing index must have the same; otherwise opening it fails and says what differs.</summary>
    public required Schema Schema { get; init; }

    /// <summary>Bytes of buffered documents after which a segment is written, at most 1 GiB. Default 64 MiB.</summary>
    public long BufferBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of log after which a commit is made. Default 256 MiB.</summary>
    public long CommitLogBytes { get; init; } = 256L << 20;

    /// <summary>How long a change may wait to be seen by new snapshots; <see cref="Timeout.InfiniteTimeSpan"/> for until asked. Default one second.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock that drives refreshes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
