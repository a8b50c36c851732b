namespace Search.Archive.Documents;

/// <summary>A value of a facet as a document has it.</summary>
/// <param name="Value">As it is written.</param>
/// <param name="Key">The key under which its spellings are one (<see cref="ArchiveFields.Key"/>).</param>
internal readonly record struct FacetValue(string Value, string Key)
{
    private static readonly IReadOnlyList<FacetValue> OnlyUnknown = [new(FacetNames.Unknown, ArchiveFields.Key(FacetNames.Unknown))];

    /// <summary>The values that some names are: none for a blank one, one for those of the same key.</summary>
    public static IReadOnlyList<FacetValue> ListOf(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];
        var values = new List<FacetValue>(names.Count);
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
                continue;
            var value = new FacetValue(name.Trim(), ArchiveFields.Key(name));
            if (!values.Exists(known => known.Key == value.Key))
                values.Add(value);
        }

        return values;
    }

    /// <summary>The same; <see cref="FacetNames.Unknown"/> where there would be none.</summary>
    public static IReadOnlyList<FacetValue> ListOfOrUnknown(IReadOnlyList<string> names) => ListOf(names) is { Count: > 0 } values ? values : OnlyUnknown;

    /// <summary>The same of one name.</summary>
    public static IReadOnlyList<FacetValue> ListOfOrUnknown(string? name) => string.IsNullOrWhiteSpace(name) ? OnlyUnknown : [new(name.Trim(), ArchiveFields.Key(name))];
}
