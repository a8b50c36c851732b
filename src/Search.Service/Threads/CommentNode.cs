using Search.Archive;

namespace Search.Service.Threads;

/// <summary>A comment and the replies to it.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Index">Its place in the thread, from 0.</param>
/// <param name="ParentIndex">The place of the comment it answers; <see langword="null"/> when it answers the article.</param>
/// <param name="Replies">What stands beneath it, in the order of the page.</param>
public sealed record CommentNode(Comment Comment, int Index, int? ParentIndex, IReadOnlyList<CommentNode> Replies);
