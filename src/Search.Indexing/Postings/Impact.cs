namespace Search.Indexing;

/// <summary>A (frequency, length code) pair that no other posting of its block beats in both: together they bound every score in the block.</summary>
/// <param name="Frequency">How often the term stands in the document.</param>
/// <param name="LengthCode">The document's length code in the field.</param>
public readonly record struct Impact(int Frequency, byte LengthCode);
