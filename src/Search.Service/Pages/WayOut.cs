using Search.Archive;

namespace Search.Service.Pages;

/// <summary>A search with less asked, offered where nothing was found.</summary>
/// <param name="Name">What to drop: "outlet: The Wire".</param>
/// <param name="Request">The search without it.</param>
/// <param name="Total">What that finds.</param>
public sealed record WayOut(string Name, SearchRequest Request, SearchTotal Total);
