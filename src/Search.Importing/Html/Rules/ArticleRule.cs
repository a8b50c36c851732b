namespace Search.Importing.Html.Rules;

/// <summary>How a system marks up what its comments are beneath. Selectors are those of CSS; the first element that each finds counts.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">Who wrote it, or brought it.</param>
/// <param name="Date">When.</param>
internal sealed record ArticleRule(string? Title, string? Author, string? Date);
