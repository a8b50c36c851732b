namespace Search.Querying.Tests.Oracle;

/// <summary>Counts by collecting (key, document or group) pairs in sets.</summary>
internal static class OracleFacets
{
    public static List<ValueCount> CountValues(
        IEnumerable<(DocumentAddress Address, OracleDocument Document)> documents, string field, string? groupField, Func<string, string>? key)
    {
        var units = new Dictionary<string, HashSet<object>>();
        var spellings = new Dictionary<string, SortedSet<string>>();
        foreach (var (address, document) in documents)
        {
            if (Unit(address, document, groupField) is not { } unit)
                continue;
            foreach (var value in document.Keywords.GetValueOrDefault(field) ?? [])
            {
                var shared = key is null ? value : key(value);
                if (!units.ContainsKey(shared))
                    (units[shared], spellings[shared]) = ([], new SortedSet<string>(Utf8Comparer.Instance));
                units[shared].Add(unit);
                spellings[shared].Add(value);
            }
        }
        return [.. units.Select(pair => new ValueCount(spellings[pair.Key].Min!, pair.Key, pair.Value.Count))];
    }

    public static int[] CountBuckets(
        IEnumerable<(DocumentAddress Address, OracleDocument Document)> documents, string field, long[] boundaries, string? groupField)
    {
        var all = documents.ToList();
        return [.. boundaries.Zip(boundaries.Skip(1), (from, to) => all
            .Where(d => d.Document.Numbers.TryGetValue(field, out var n) && n >= from && n < to)
            .Select(d => Unit(d.Address, d.Document, groupField)).OfType<object>().Distinct().Count())];
    }

    private static object? Unit(DocumentAddress address, OracleDocument document, string? groupField) =>
        groupField is null ? address : document.Numbers.TryGetValue(groupField, out var group) ? group : null;
}
