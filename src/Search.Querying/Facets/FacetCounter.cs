using Search.Indexing;

namespace Search.Querying;

/// <summary>Exact counts over a set of matching documents.</summary>
public static class FacetCounter
{
    /// <summary>Counts the values of a keyword column.</summary>
    /// <param name="snapshot">The snapshot of the set.</param>
    /// <param name="matches">The documents to count.</param>
    /// <param name="keywordField">The column.</param>
    /// <param name="groupField">A number field: each of its values is counted once per keyword value, however many documents have it; <see langword="null"/> to count documents.</param>
    /// <param name="key">Values with equal keys are counted as one; <see langword="null"/> to tell every value apart.</param>
    /// <returns>Every value that occurs, as one of its spellings, with its key and count; unordered.</returns>
    public static IReadOnlyList<ValueCount> CountValues(
        IndexSnapshot snapshot, DocumentSet matches, string keywordField, string? groupField = null, Func<string, string>? key = null) =>
        throw new NotImplementedException();

    /// <summary>Counts documents (or groups) whose number lies in each bucket <c>[boundaries[i], boundaries[i+1])</c>.</summary>
    public static int[] CountBuckets(
        IndexSnapshot snapshot, DocumentSet matches, string numberField, ReadOnlySpan<long> boundaries, string? groupField = null) =>
        throw new NotImplementedException();

    /// <summary>The smallest and largest number in the set; <see langword="null"/> when no document has one.</summary>
    public static (long Min, long Max)? Range(IndexSnapshot snapshot, DocumentSet matches, string numberField) =>
        throw new NotImplementedException();

    /// <summary>How many distinct values of a number field the set has.</summary>
    public static int CountGroups(IndexSnapshot snapshot, DocumentSet matches, string groupField) => throw new NotImplementedException();
}
