using Search.Archive;

namespace Search.Importing.Pages.Comments;

/// <summary>The line below a comment that says whose it is.</summary>
internal sealed record Signature(int Line, string Author, PartialDate? Date);
