namespace Search.Parity.Indexes;

/// <summary>A state of the index in which all queries are asked.</summary>
internal enum Stage
{
    /// <summary>Several segments, nothing deleted.</summary>
    Segments,

    /// <summary>The same segments, some documents of each deleted. Statistics still count the deleted ones, as in Lucene.</summary>
    Deleted,

    /// <summary>One segment, without deleted documents.</summary>
    Merged,
}
