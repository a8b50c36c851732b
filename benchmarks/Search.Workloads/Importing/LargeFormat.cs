namespace Search.Workloads.Importing;

/// <summary>How to write a file of one format, however large: its beginning, items, its end.</summary>
/// <param name="Name">What the format is called.</param>
/// <param name="FileName">What to call the file.</param>
/// <param name="Head">How it begins.</param>
/// <param name="Item">Writes an item, numbered from 0, wherever the writer stands.</param>
/// <param name="Tail">How it ends.</param>
internal sealed record LargeFormat(string Name, string FileName, string Head, Action<TextWriter, ItemTexts, long> Item, string Tail)
{
    /// <summary>Whether each item is a member of its own of a gzip file.</summary>
    public bool IsPacked { get; init; }
}
