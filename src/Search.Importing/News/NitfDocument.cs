namespace Search.Importing.News;

/// <summary>A NITF document, as it is written.</summary>
internal sealed class NitfDocument
{
    public long Line { get; init; }

    public string? Language { get; set; }

    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? Outlet { get; set; }

    /// <summary>Whose the text is, which names the outlet when nothing else does.</summary>
    public string? Holder { get; set; }

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public List<string> Authors { get; } = [];

    public List<string> Tags { get; } = [];

    /// <summary>The dates, each with what it stood in; the lowest rank is the best.</summary>
    public List<(int Rank, string Source, string Text)> Dates { get; } = [];
}
