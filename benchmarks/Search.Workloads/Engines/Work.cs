namespace Search.Workloads.Engines;

/// <summary>What an engine is asked to do with a query.</summary>
internal enum Work
{
    /// <summary>The best ten documents.</summary>
    Top,

    /// <summary>The best ten and how many match, exactly.</summary>
    TopAndCount,

    /// <summary>How many match.</summary>
    Count,

    /// <summary>The best ten, and exact counts of the outlets, tags, authors and years of all that match.</summary>
    TopAndFacets,

    /// <summary>The best ten with their stored titles and bodies.</summary>
    TopAndTexts,

    /// <summary>The best ten with their titles and up to three passages of their bodies, matches marked.</summary>
    TopAndSnippets,
}
