namespace Search.Importing.Html.Rules;

/// <summary>A piece of a page and what is to be read from it.</summary>
/// <param name="Html">The mark-up, in pieces that are joined.</param>
/// <param name="Comments">Each comment as <c>author | date | parent's number, from 1 | text</c>, parts that are not known left empty.</param>
internal sealed record CommentExample(IReadOnlyList<string> Html, IReadOnlyList<string> Comments);
