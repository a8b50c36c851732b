namespace Search.Querying;

/// <summary>Everything that a query matches in one text.</summary>
/// <param name="Hits">Where the parts of the query stand, in order of place.</param>
/// <param name="Marks">What is to be marked, in order of place; overlaps occur.</param>
/// <param name="TokenCount">How many words the text has.</param>
internal sealed record TextMatches(TextHit[] Hits, TextMark[] Marks, int TokenCount)
{
    /// <summary>What is to be marked in a piece of the text: of hits that lie within it wholly, those that overlap as one.</summary>
    public List<TextRange> MarksWithin(TextRange piece)
    {
        var merged = new List<TextRange>();
        for (var i = FirstFrom(piece.Start); i < Marks.Length && Marks[i].Range.Start < piece.End; i++)
        {
            var (range, hit) = Marks[i];
            if (hit.Start < piece.Start || hit.End > piece.End)
                continue;
            if (merged.Count > 0 && range.Start < merged[^1].End)
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            else
                merged.Add(range);
        }
        return merged;
    }

    private int FirstFrom(int place)
    {
        var (low, high) = (0, Marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Range.Start < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
