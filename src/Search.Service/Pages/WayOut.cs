using Search.Archive;

namespace Search.Service.Pages;

/// <summary>A search with less asked, offered where nothing was found.</summary>
/// <param name="Name">What to do: "Drop outlet: The Wire".</param>
/// <param name="Request">The search that this leads to.</param>
/// <param name="Total">What that finds.</param>
public sealed record WayOut(string Name, SearchRequest Request, SearchTotal Total);
