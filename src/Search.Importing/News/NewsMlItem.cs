namespace Search.Importing.News;

/// <summary>A news item, as it is written.</summary>
/// <param name="Document">What it says.</param>
internal sealed record NewsMlItem(NitfDocument Document)
{
    /// <summary>What sort of thing it is, as a code: <c>ninat:text</c>.</summary>
    public string? Class { get; set; }

    /// <summary>Whether it may be used, as a code: <c>stat:usable</c>; <see langword="null"/> says that it may.</summary>
    public string? Status { get; set; }

    /// <summary>Until when it may not be shown; empty without an end, <see langword="null"/> without an embargo.</summary>
    public string? Embargo { get; set; }
}
