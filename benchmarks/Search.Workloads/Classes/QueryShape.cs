namespace Search.Workloads.Classes;

/// <summary>How the words of a query are joined.</summary>
internal enum QueryShape
{
    /// <summary>One word.</summary>
    Term,

    /// <summary>All words have to occur.</summary>
    And,

    /// <summary>Any word has to occur.</summary>
    Or,

    /// <summary>The words have to stand side by side.</summary>
    Phrase,

    /// <summary>A word has to begin so.</summary>
    Prefix,

    /// <summary>A word has to be one edit away at most.</summary>
    Fuzzy,

    /// <summary>Any word has to occur, among the documents of a filter.</summary>
    FilteredOr,
}
