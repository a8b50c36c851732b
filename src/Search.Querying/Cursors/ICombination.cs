namespace Search.Querying;

/// <summary>How the scores of the clauses that match become one.</summary>
internal interface ICombination
{
    /// <summary>Whether <see cref="Total"/> looks at the best score beside the sum.</summary>
    static abstract bool NeedsBest { get; }

    /// <summary>The score of a document.</summary>
    /// <param name="sum">The clauses' scores, added.</param>
    /// <param name="best">The best of them.</param>
    /// <remarks>
    /// Never falls when a clause's score rises. Clauses score in single precision and are added in double precision, where such sums are
    /// exact (unless one is over 500 million times another), so the order of clauses does not matter to the last bit.
    /// </remarks>
    double Total(double sum, float best);
}
