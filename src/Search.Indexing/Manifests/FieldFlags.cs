namespace Search.Indexing;

/// <summary>What a field of <see cref="ManifestFormat"/> is besides its kind.</summary>
[Flags]
internal enum FieldFlags
{
    None = 0,
    Stored = 1,
    MultiValued = 2,
    Indexed = 4,
    Column = 8,
    Positions = 16,
}
