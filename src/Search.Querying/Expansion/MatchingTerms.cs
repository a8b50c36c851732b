using Search.Indexing;

namespace Search.Querying;

/// <summary>Walks the terms of one dictionary that a query stands for, in byte order, skipping over those it cannot mean.</summary>
/// <remarks>Allocates nothing for a term. Not safe for use by several threads at once.</remarks>
public sealed class MatchingTerms
{
    internal MatchingTerms() { }

    /// <summary>Moves to the next term; <see langword="false"/> after the last.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool MoveNext() => throw new NotImplementedException();

    /// <summary>The term's UTF-8 bytes, valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => throw new NotImplementedException();

    /// <summary>The term's entry.</summary>
    public TermInfo Info => throw new NotImplementedException();

    /// <summary>The term's edit distance from a <see cref="FuzzyQuery"/>'s term; 0 for other queries.</summary>
    public int Edits => throw new NotImplementedException();

    /// <summary>What the term's score is multiplied by, as in <see cref="ExpandedTerm.Boost"/>.</summary>
    public float Boost => throw new NotImplementedException();
}
