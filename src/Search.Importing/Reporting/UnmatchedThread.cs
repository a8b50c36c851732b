namespace Search.Importing;

/// <summary>A discussion whose article the archive does not hold; it stands in a thread of its own.</summary>
/// <param name="Id">The id of the thread.</param>
/// <param name="File">The file it came from.</param>
/// <param name="Url">The address of the article, where the file gives one.</param>
/// <param name="Title">The title; empty without one.</param>
/// <param name="Comments">Its comments.</param>
public sealed record UnmatchedThread(string Id, string File, string? Url, string Title, int Comments)
{
    /// <summary>Title and address, as far as there are any, and the number of comments.</summary>
    public override string ToString() =>
        $"{(Title.Length > 0 ? Title : "untitled")}{(Url is null ? "" : $" <{Url}>")}, {Comments} {(Comments == 1 ? "comment" : "comments")}, from {File}";
}
