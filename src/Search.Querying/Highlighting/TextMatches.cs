namespace Search.Querying;

/// <summary>Everything that a query matches in one text.</summary>
/// <param name="Hits">Where the parts of the query stand, in order of place.</param>
/// <param name="Marks">What is to be marked, in order of place, without overlaps.</param>
/// <param name="TokenCount">How many words the text has.</param>
internal sealed record TextMatches(TextHit[] Hits, TextRange[] Marks, int TokenCount);
