using Search.Indexing;

namespace Search.Querying;

/// <summary>Exact counts over a set of matching documents.</summary>
/// <remarks>
/// Where groups are counted, a group counts once however many of its documents have the value, whichever segments they are in, and documents
/// without a group are left out. Every method throws <see cref="KeyNotFoundException"/> for a field that the schema does not have, and
/// <see cref="ArgumentException"/> for a field of another kind or a set of another snapshot.
/// </remarks>
public static class FacetCounter
{
    /// <summary>Counts the values of a keyword column.</summary>
    /// <param name="snapshot">The snapshot of the set.</param>
    /// <param name="matches">The documents to count.</param>
    /// <param name="keywordField">The column.</param>
    /// <param name="groupField">A number field: each of its values is counted once per keyword value, however many documents have it; <see langword="null"/> to count documents.</param>
    /// <param name="key">
    /// Values with equal keys are counted as one; <see langword="null"/> to tell every value apart. Has to give the same key for the same value
    /// every time. Keys are kept with the segment's column for the same delegate, so one that lives long is asked once for a value.
    /// </param>
    /// <returns>Every value that occurs, with its key and count, as the smallest of the spellings counted; unordered.</returns>
    public static IReadOnlyList<ValueCount> CountValues(
        IndexSnapshot snapshot, DocumentSet matches, string keywordField, string? groupField = null, Func<string, string>? key = null)
    {
        matches.CheckBelongsTo(snapshot, nameof(matches));
        var field = FieldOf(snapshot, keywordField, FieldKind.Keyword);
        var groupOf = groupField is null ? null : FieldOf(snapshot, groupField, FieldKind.Number);
        var counter = new PairCounter(groupOf is null ? null : new GroupRuns(snapshot, matches, groupOf));
        var values = new ValueCounter(counter, key);
        var firstUnit = 0L;
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var reader = snapshot.Segments[i];
            var groups = groupOf is null ? null : reader.NumberColumn(groupOf);
            if (matches.Segments[i].Count > 0 && reader.KeywordColumn(field) is { } column && (groupOf is null || groups is not null))
                values.Count(matches.Segments[i], column, groups, firstUnit);
            firstUnit += reader.DocumentCount;
        }
        return values.Counted();
    }

    /// <summary>Counts documents (or groups) whose number lies in each bucket <c>[boundaries[i], boundaries[i+1])</c>.</summary>
    /// <returns>One count fewer than there are boundaries.</returns>
    /// <exception cref="ArgumentException">The boundaries do not ascend.</exception>
    public static int[] CountBuckets(
        IndexSnapshot snapshot, DocumentSet matches, string numberField, ReadOnlySpan<long> boundaries, string? groupField = null)
    {
        matches.CheckBelongsTo(snapshot, nameof(matches));
        for (var i = 1; i < boundaries.Length; i++)
        {
            if (boundaries[i] <= boundaries[i - 1])
                throw new ArgumentException($"The boundaries do not ascend at {i}.", nameof(boundaries));
        }
        if (boundaries.Length < 2)
            return [];
        var field = FieldOf(snapshot, numberField, FieldKind.Number);
        var groupOf = groupField is null ? null : FieldOf(snapshot, groupField, FieldKind.Number);
        var counter = new PairCounter(groupOf is null ? null : new GroupRuns(snapshot, matches, groupOf));
        var firstUnit = 0L;
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var reader = snapshot.Segments[i];
            var groups = groupOf is null ? null : reader.NumberColumn(groupOf);
            if (matches.Segments[i].Count > 0 && reader.NumberColumn(field) is { } column && (groupOf is null || groups is not null))
                CountBuckets(matches.Segments[i], column, boundaries, groups, firstUnit, counter);
            firstUnit += reader.DocumentCount;
        }
        var counts = new int[boundaries.Length - 1];
        counter.Counts[..Math.Min(counts.Length, counter.Counts.Length)].CopyTo(counts);
        return counts;
    }

    /// <summary>The smallest and largest number in the set; <see langword="null"/> when no document has one.</summary>
    public static (long Min, long Max)? Range(IndexSnapshot snapshot, DocumentSet matches, string numberField)
    {
        matches.CheckBelongsTo(snapshot, nameof(matches));
        var field = FieldOf(snapshot, numberField, FieldKind.Number);
        (long Min, long Max)? range = null;
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            if (matches.Segments[i].Count == 0 || snapshot.Segments[i].NumberColumn(field) is not { } column)
                continue;
            var numbers = new NumberValues(column, matches.Segments[i]);
            foreach (var document in matches.Segments[i])
            {
                if (numbers.TryRead(document, out var value))
                    range = range is var (min, max) ? (Math.Min(min, value), Math.Max(max, value)) : (value, value);
            }
        }
        return range;
    }

    /// <summary>How many distinct values of a number field the set has.</summary>
    public static int CountGroups(IndexSnapshot snapshot, DocumentSet matches, string groupField)
    {
        matches.CheckBelongsTo(snapshot, nameof(matches));
        return new GroupRuns(snapshot, matches, FieldOf(snapshot, groupField, FieldKind.Number)).Count;
    }

    private static void CountBuckets(
        SegmentDocuments documents, NumberColumn column, ReadOnlySpan<long> boundaries, NumberColumn? groups, long firstUnit, PairCounter counter)
    {
        var numbers = new NumberValues(column, documents);
        var groupOf = groups is null ? null : new NumberValues(groups, documents);
        foreach (var document in documents)
        {
            if (!numbers.TryRead(document, out var value) || value < boundaries[0] || value >= boundaries[^1])
                continue;
            var unit = firstUnit + document;
            if (groupOf is not null && !groupOf.TryRead(document, out unit))
                continue;
            counter.Enter(unit);
            var found = boundaries.BinarySearch(value);
            counter.Add(found >= 0 ? found : ~found - 1);
        }
    }

    private static Field FieldOf(IndexSnapshot snapshot, string name, FieldKind kind)
    {
        var field = snapshot.Schema[name];
        return field.Kind == kind && field.HasColumn
            ? field
            : throw new ArgumentException($"The field '{name}' has no {kind} column to count.");
    }
}
