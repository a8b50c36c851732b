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
        return new JoinedCounts(Count(snapshot, matches, keywordField, groupField, key)).All();
    }

    /// <summary>Counts the values of a keyword column and gives those with the largest counts. Costs less than to name every value.</summary>
    /// <param name="snapshot">The snapshot of the set.</param>
    /// <param name="matches">The documents to count.</param>
    /// <param name="keywordField">The column.</param>
    /// <param name="count">How many values are wanted.</param>
    /// <param name="groupField">As in <see cref="CountValues"/>.</param>
    /// <param name="key">As in <see cref="CountValues"/>.</param>
    /// <returns>The largest first; of equal counts, in the byte order of the values.</returns>
    public static IReadOnlyList<ValueCount> TopValues(
        IndexSnapshot snapshot, DocumentSet matches, string keywordField, int count, string? groupField = null, Func<string, string>? key = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > 0 && groupField is null && key is null && snapshot.Segments.Count == 1)
            return TopOfOne(snapshot, matches, keywordField, count);
        return new JoinedCounts(Count(snapshot, matches, keywordField, groupField, key)).Top(count);
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
        var counter = groupOf is null ? null : new PairCounter(matches.Groups(snapshot, groupOf), boundaries.Length - 1);
        var counts = counter?.Counts ?? new int[boundaries.Length - 1];
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var documents = matches.Segments[i];
            if (documents.Count == 0 || snapshot.Segments[i].NumberColumn(field) is not { } column)
                continue;
            if (groupOf is null)
                BucketCounter.CountDocuments(documents, column, boundaries, counts);
            else if (snapshot.Segments[i].NumberColumn(groupOf) is { } groups)
                BucketCounter.CountGroups(documents, column, groups, boundaries, counter!);
        }
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
        return matches.Groups(snapshot, FieldOf(snapshot, groupField, FieldKind.Number)).Count;
    }

    private static List<SegmentCounts> Count(
        IndexSnapshot snapshot, DocumentSet matches, string keywordField, string? groupField, Func<string, string>? key)
    {
        matches.CheckBelongsTo(snapshot, nameof(matches));
        var field = FieldOf(snapshot, keywordField, FieldKind.Keyword);
        var groupOf = groupField is null ? null : FieldOf(snapshot, groupField, FieldKind.Number);
        var counter = new ValueCounter(key, groupOf is null ? null : matches.Groups(snapshot, groupOf));
        var counted = new List<SegmentCounts>(snapshot.Segments.Count);
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            var reader = snapshot.Segments[i];
            var groups = groupOf is null ? null : reader.NumberColumn(groupOf);
            if (matches.Segments[i].Count > 0 && reader.KeywordColumn(field) is { } column && (groupOf is null || groups is not null))
                counted.Add(counter.Count(matches.Segments[i], column, groups));
        }
        return counted;
    }

    private static ValueCount[] TopOfOne(IndexSnapshot snapshot, DocumentSet matches, string keywordField, int count)
    {
        matches.CheckBelongsTo(snapshot, nameof(matches));
        var documents = matches.Segments[0];
        if (documents.Count == 0 || snapshot.Segments[0].KeywordColumn(FieldOf(snapshot, keywordField, FieldKind.Keyword)) is not { CanCount: true } column)
            return [.. new JoinedCounts(Count(snapshot, matches, keywordField, null, null)).Top(count)];
        var best = new TopOrdinals(new long[Math.Min(count, column.ValueCount)]);
        DocumentCounts.Count(documents, column, ref best);
        var top = new ValueCount[best.Length];
        for (var i = 0; i < top.Length; i++)
        {
            var (ordinal, occurrences) = best[i];
            var value = column.Value(ordinal);
            top[i] = new ValueCount(value, value, occurrences);
        }
        return top;
    }

    private static Field FieldOf(IndexSnapshot snapshot, string name, FieldKind kind)
    {
        var field = snapshot.Schema[name];
        return field.Kind == kind && field.HasColumn
            ? field
            : throw new ArgumentException($"The field '{name}' has no {kind} column to count.");
    }
}
