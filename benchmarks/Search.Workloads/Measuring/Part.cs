namespace Search.Workloads.Measuring;

/// <summary>A part of a comparison, which can be measured by itself.</summary>
internal enum Part
{
    /// <summary>Queries, in turn with the peers.</summary>
    Queries,

    /// <summary>Indexing, in turn with Lucene.</summary>
    Indexing,

    /// <summary>Memory, allocation, opening, throughput.</summary>
    Resources,

    /// <summary>Whole pages of the web form.</summary>
    Page,
}
