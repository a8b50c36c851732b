namespace Search.LuceneNet;

/// <summary>How the archive on Lucene.Net is opened.</summary>
public sealed record LuceneNetArchiveOptions
{
    /// <summary>The data folder; the index is kept in a folder of its own within. Created when absent.</summary>
    public required string Folder { get; init; }

    /// <summary>Bytes of buffered documents after which a segment is written.</summary>
    public long BufferBytes { get; init; } = 64L << 20;

    /// <summary>How long a change may wait to be found. Default one second.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
