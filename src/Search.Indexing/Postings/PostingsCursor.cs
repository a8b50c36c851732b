namespace Search.Indexing;

/// <summary>Walks the documents of one term in ascending order, a block of up to 128 at a time.</summary>
/// <remarks>Deleted documents are not left out: the collector does that. Reusable through <see cref="Reset"/>; one thread at a time.</remarks>
public sealed class PostingsCursor
{
    /// <summary>The document number after the last.</summary>
    public const int NoMoreDocuments = int.MaxValue;

    internal PostingsCursor() { }

    /// <summary>Starts on another term of the same segment, before its first document.</summary>
    public void Reset(Field field, in TermInfo term) => throw new NotImplementedException();

    /// <summary>The current document; -1 before the first, <see cref="NoMoreDocuments"/> after the last.</summary>
    public int Document => throw new NotImplementedException();

    /// <summary>How often the term stands in the current document.</summary>
    public int Frequency => throw new NotImplementedException();

    /// <summary>Documents of the term in all.</summary>
    public int Cost => throw new NotImplementedException();

    /// <summary>Moves to the next document and returns it.</summary>
    public int Next() => throw new NotImplementedException();

    /// <summary>Moves to the first document that is at least <paramref name="target"/> and returns it. The target is beyond the current document.</summary>
    public int AdvanceTo(int target) => throw new NotImplementedException();

    /// <summary>Finds the block that would hold <paramref name="target"/>, reading skip data alone; the current document stays.</summary>
    /// <returns>The last document of that block; <see cref="NoMoreDocuments"/> when the target is beyond the list.</returns>
    public int SeekBlock(int target) => throw new NotImplementedException();

    /// <summary>The impacts of the block found by <see cref="SeekBlock"/>, frequency ascending.</summary>
    public ReadOnlySpan<Impact> BlockImpacts => throw new NotImplementedException();

    /// <summary>The impacts of the whole list, frequency ascending.</summary>
    public ReadOnlySpan<Impact> ListImpacts => throw new NotImplementedException();

    /// <summary>The current block's documents from the current one on.</summary>
    public ReadOnlySpan<int> RemainingDocuments => throw new NotImplementedException();

    /// <summary>The frequencies that go with <see cref="RemainingDocuments"/>.</summary>
    public ReadOnlySpan<int> RemainingFrequencies => throw new NotImplementedException();

    /// <summary>Moves to the first document of the next block and returns it.</summary>
    public int NextBlock() => throw new NotImplementedException();

    /// <summary>The term's positions in the current document, ascending; valid until the cursor moves.</summary>
    public ReadOnlySpan<int> Positions() => throw new NotImplementedException();
}
