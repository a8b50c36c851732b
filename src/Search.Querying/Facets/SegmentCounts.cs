using Search.Indexing;

namespace Search.Querying;

/// <summary>The values counted in one segment.</summary>
/// <param name="Column">The column counted.</param>
/// <param name="Keys">Which values are one; <see langword="null"/> to tell every value apart.</param>
internal sealed record SegmentCounts(KeywordColumn Column, FacetKeys? Keys)
{
    /// <summary>What was counted, in order of ordinals: of the values of a key, the first that was met.</summary>
    public List<(int Ordinal, int Count)> Counted { get; } = [];

    /// <summary>What values that are one share.</summary>
    public string Key(int ordinal) => Keys is null ? Column.Value(ordinal) : Keys.Keys[Keys.OfOrdinal[ordinal]];

    /// <summary>The value with its key and count.</summary>
    public ValueCount ValueOf(int ordinal, int count)
    {
        var value = Column.Value(ordinal);
        return new ValueCount(value, Keys is null ? value : Key(ordinal), count);
    }
}
