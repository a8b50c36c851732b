namespace Search.Querying;

/// <summary>What a clause asks of a document.</summary>
public enum Occur
{
    /// <summary>May match; adds to the score.</summary>
    Should,

    /// <summary>Has to match; adds to the score.</summary>
    Must,

    /// <summary>Must not match.</summary>
    MustNot,

    /// <summary>Has to match; does not count for the score.</summary>
    Filter,
}
