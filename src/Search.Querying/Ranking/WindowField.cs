namespace Search.Querying;

/// <summary>Those documents of a window, in one segment, that have one text field.</summary>
/// <param name="Segment">The segment's place in the snapshot.</param>
/// <param name="Field">The field's place in <see cref="RankingWindow.Fields"/>.</param>
/// <param name="Documents">The documents, ascending.</param>
/// <param name="Places">The place of each in the window.</param>
/// <param name="Weights">What one occurrence is worth in each: the field's weight by the text's length.</param>
internal sealed record WindowField(int Segment, int Field, int[] Documents, int[] Places, float[] Weights);
