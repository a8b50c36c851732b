using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Querying;

/// <summary>Which values of one segment's keyword column are counted as one. Computed once for a column and a key; immutable.</summary>
internal sealed class FacetKeys
{
    // Kept as long as the column and the delegate: a lambda made anew for each call leaves nothing behind.
    private static readonly ConditionalWeakTable<KeywordColumn, ConditionalWeakTable<Func<string, string>, FacetKeys>> Cache = [];

    private FacetKeys(KeywordColumn column, Func<string, string> key)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        OfOrdinal = new int[column.ValueCount];
        for (var ordinal = 0; ordinal < OfOrdinal.Length; ordinal++)
        {
            var shared = key(column.Value(ordinal));
            if (!places.TryGetValue(shared, out var place))
                places[shared] = place = places.Count;
            OfOrdinal[ordinal] = place;
        }
        AreShared = places.Count < OfOrdinal.Length;
        Keys = [.. places.OrderBy(place => place.Value).Select(place => place.Key)];
    }

    /// <summary>For each ordinal, the place of its key in <see cref="Keys"/>.</summary>
    public int[] OfOrdinal { get; }

    /// <summary>The segment's distinct keys.</summary>
    public string[] Keys { get; }

    /// <summary>Whether any key has several values.</summary>
    public bool AreShared { get; }

    /// <summary>The keys of a column, from the cache when they are there.</summary>
    public static FacetKeys Of(KeywordColumn column, Func<string, string> key) =>
        Cache.GetOrCreateValue(column).GetValue(key, delegateOfKey => new FacetKeys(column, delegateOfKey));
}
