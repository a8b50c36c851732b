namespace Search.Indexing;

/// <summary>Chooses what to merge: adjacent segments of like size, so that each document is rewritten about once a tier, and the order of documents stays.</summary>
internal static class MergePolicy
{
    /// <summary>A segment to choose from.</summary>
    public readonly record struct Candidate(long Bytes, int Documents, int Live);

    // Ten segments of a tier make one of the next, as Lucene's tiered policy has it by default.
    private const int SegmentsPerTier = 10;

    // Smaller segments cost about the same to search, so they count as one tier.
    private const long FirstTierBytes = 2L << 20;

    // Larger merges would hold twice their size on disk for long; what is half as large is left alone.
    private const long MaxMergedBytes = 5L << 30;

    // A merge keeps some 50 bytes a document in memory: where it goes, one column, the values and words of one field. So 100 MB at most.
    private const int MaxMergedDocuments = 1 << 21;

    // A segment with more deleted documents than this is rewritten for their sake alone.
    private const double MaxDeletedShare = 1.0 / 3;

    /// <summary>The range of adjacent segments to merge next; <see langword="null"/> when all is well.</summary>
    public static Range? Choose(IReadOnlyList<Candidate> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Documents - segments[i].Live > segments[i].Documents * MaxDeletedShare)
                return i..(i + 1);
        }
        var highest = segments.Count == 0 ? -1 : segments.Max(Tier);
        for (var tier = 0; tier <= highest; tier++)
        {
            if (Full(segments, tier) is { } range)
                return range;
        }
        return null;
    }

    /// <summary>The adjacent segments to merge so that at most that many are left, or no deleted document is; <see langword="null"/> when so it is.</summary>
    public static Range? ChooseForCount(IReadOnlyList<Candidate> segments, int count)
    {
        var width = segments.Count - count + 1;
        if (width < 2)
        {
            for (var i = 0; i < segments.Count; i++)
            {
                if (segments[i].Live < segments[i].Documents)
                    return i..(i + 1);
            }
            return null;
        }
        var best = 0;
        for (var start = 1; start + width <= segments.Count; start++)
        {
            if (Bytes(segments, start, width) < Bytes(segments, best, width))
                best = start;
        }
        return best..(best + width);
    }

    // Ten of the tier among the newest segments; smaller ones that stand between them go with them, those behind the last wait for their own tier.
    private static Range? Full(IReadOnlyList<Candidate> segments, int tier)
    {
        var (start, end, count) = (0, 0, 0);
        for (var i = segments.Count - 1; i >= 0 && Tier(segments[i]) <= tier && !IsLarge(segments[i]); i--)
        {
            if (Tier(segments[i]) < tier)
                continue;
            if (count++ == 0)
                end = i + 1;
            start = i;
        }
        return count < SegmentsPerTier ? null : start..Math.Min(end, Limit(segments, start));
    }

    private static int Limit(IReadOnlyList<Candidate> segments, int start)
    {
        var (end, bytes, documents) = (start, 0L, 0);
        while (end < segments.Count && (end - start < 2 || bytes + LiveBytes(segments[end]) <= MaxMergedBytes && documents + segments[end].Live <= MaxMergedDocuments))
        {
            bytes += LiveBytes(segments[end]);
            documents += segments[end++].Live;
        }
        return end;
    }

    private static bool IsLarge(Candidate segment) => LiveBytes(segment) >= MaxMergedBytes / 2 || segment.Live >= MaxMergedDocuments / 2;

    private static long Bytes(IReadOnlyList<Candidate> segments, int start, int count) => segments.Skip(start).Take(count).Sum(LiveBytes);

    private static long LiveBytes(Candidate segment) => segment.Documents == 0 ? 0 : segment.Bytes * segment.Live / segment.Documents;

    private static int Tier(Candidate segment)
    {
        var tier = 0;
        for (var bytes = LiveBytes(segment); bytes > FirstTierBytes; bytes /= SegmentsPerTier)
            tier++;
        return tier;
    }
}
