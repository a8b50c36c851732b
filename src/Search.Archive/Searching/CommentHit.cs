namespace Search.Archive;

/// <summary>A matching comment.</summary>
/// <param name="Comment">The comment, whole.</param>
/// <param name="Score">Its score.</param>
/// <param name="SnippetsHtml">Passages as HTML: escaped, matches in <c>&lt;mark&gt;</c>.</param>
public sealed record CommentHit(Comment Comment, float Score, IReadOnlyList<string> SnippetsHtml);
