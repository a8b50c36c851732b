namespace Search.Importing.Html.Rules;

/// <summary>Where a comment's depth stands.</summary>
/// <param name="Selector">The element within the comment; empty for the comment's own.</param>
/// <param name="Attribute">The attribute of it.</param>
/// <param name="Pattern">A regular expression with the number in a group called <c>level</c>.</param>
/// <param name="Around">Instead of <paramref name="Selector"/>: the nearest element of this kind around the comment.</param>
internal sealed record CommentLevelRule(string Selector, string Attribute, string Pattern, string? Around = null);
