namespace Search.Querying;

/// <summary>A document of a snapshot: the segment's place in it, and the document's number in the segment.</summary>
public readonly record struct DocumentAddress(int Segment, int Document);
