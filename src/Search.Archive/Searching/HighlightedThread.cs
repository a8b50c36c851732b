namespace Search.Archive;

/// <summary>A whole thread as HTML with every match marked, for the page of one article.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="TitleHtml">The title, escaped and marked.</param>
/// <param name="BodyHtml">The paragraphs of the text, each escaped and marked.</param>
/// <param name="CommentsHtml">For each comment of the thread, in its order, its paragraphs.</param>
/// <param name="MatchingCommentIds">The comments that match.</param>
public sealed record HighlightedThread(
    ArticleThread Thread,
    string TitleHtml,
    IReadOnlyList<string> BodyHtml,
    IReadOnlyList<IReadOnlyList<string>> CommentsHtml,
    IReadOnlySet<string> MatchingCommentIds);
