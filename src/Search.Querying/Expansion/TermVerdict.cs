namespace Search.Querying;

/// <summary>What a <see cref="TermMatcher"/> says of a term, and so where the walk goes on.</summary>
internal enum TermVerdict
{
    /// <summary>The term is meant.</summary>
    Match,

    /// <summary>It is not; the next one may be.</summary>
    Next,

    /// <summary>It is not, and none below <see cref="TermMatcher.Target"/> is.</summary>
    Skip,

    /// <summary>Neither it nor any term after it is.</summary>
    End,
}
