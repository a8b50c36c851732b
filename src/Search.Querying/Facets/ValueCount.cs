namespace Search.Querying;

/// <summary>A value and how often it occurs.</summary>
/// <param name="Value">One of the spellings counted: the smallest in byte order.</param>
/// <param name="Key">What equal values share.</param>
/// <param name="Count">Documents or groups with the value.</param>
public readonly record struct ValueCount(string Value, string Key, int Count);
