using Search.Archive;

namespace Search.Service.Pages;

/// <summary>What the page of a commenter shows.</summary>
/// <param name="Name">The name, as the commenter writes it.</param>
/// <param name="Request">The search for all of the comments.</param>
/// <param name="Response">Its answer, outlets and dates included.</param>
/// <param name="Articles">How many articles the comments stand under.</param>
public sealed record CommenterView(string Name, SearchRequest Request, SearchResponse Response, int Articles);
