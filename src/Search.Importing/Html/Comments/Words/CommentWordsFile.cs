namespace Search.Importing.Html.Comments.Words;

/// <summary>The file of what pages write around comments. What each member means is told in <c>comment-words.json</c>.</summary>
internal sealed record CommentWordsFile
{
    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<string> Controls { get; init; } = [];

    public IReadOnlyList<string> Badges { get; init; } = [];

    public IReadOnlyList<string> Says { get; init; } = [];

    public IReadOnlyList<string> By { get; init; } = [];

    public IReadOnlyList<string> WeakBy { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> Fillers { get; init; } = [];

    public IReadOnlyList<string> Pings { get; init; } = [];

    public IReadOnlyList<string> Removed { get; init; } = [];

    public IReadOnlyList<string> Notices { get; init; } = [];

    public IReadOnlyList<string> ReplyTo { get; init; } = [];

    public IReadOnlyList<string> Examples { get; init; } = [];
}
