using Search.Archive;

namespace Search.Service.Pages;

/// <summary>What the page of an article shows.</summary>
/// <param name="Thread">The article and its comments, marked.</param>
/// <param name="Request">The search it was reached from, to lead back there.</param>
/// <param name="Related">Articles about the same matter.</param>
/// <param name="CommenterPages">Whether commenters have pages of their own.</param>
public sealed record ThreadView(HighlightedThread Thread, SearchRequest Request, IReadOnlyList<SearchHit> Related, bool CommenterPages);
