using Search.Importing.Conversations;
using Search.Importing.Dates;
using Search.Importing.Feeds;
using Search.Importing.Formats;
using Search.Importing.Identity;

namespace Search.Importing.Disqus;

/// <summary>Turns the threads and posts of an export into posts that a spool puts together. Used by one thread, for one file.</summary>
internal sealed class DisqusPosts(ProblemSink problems)
{
    private string? _forum;

    /// <summary>What was left out.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>The article that a thread stands for.</summary>
    public Post Of(DisqusThread thread)
    {
        _forum ??= thread.Forum.Length > 0 ? thread.Forum : null;
        return new Post
        {
            Keys = [ThreadKey(thread.Number)],
            // A thread's number is Disqus's own: no article has such an id, nor has another thread of the same page.
            Id = $"disqus-thread-{(thread.Number.Length > 0 ? thread.Number : StableIds.Hash(thread.Link, thread.Title))}",
            Title = FeedText.Line(thread.Title),
            Url = thread.Link.Length > 0 ? thread.Link : null,
            Identifiers = IdentifiersOf(thread.Identifier),
            Outlet = thread.Forum.Length > 0 ? thread.Forum : null,
            Line = thread.Line,
        };
    }

    /// <summary>The comment that a post is; a gap for one that is not shown and answers another; <see langword="null"/> for any other that is not shown.</summary>
    public Post? Of(DisqusPost post)
    {
        if (ReasonToLeaveOut(post) is { } reason)
        {
            LeftOut.Add(reason);
            return post.Parent.Length > 0 && post.Number.Length > 0 ? new Post { Id = "", IsGap = true, Keys = [PostKey(post.Number)], Answers = AnswersOf(post) } : null;
        }
        var date = DateReader.First(("createdAt", post.CreatedAt));
        if (date is null && post.CreatedAt.Length > 0)
            problems.Problem("a createdAt is no date", post.Line);
        var body = FeedText.Paragraphs(post.Message, "");
        var number = post.Number.Length > 0 ? post.Number : StableIds.Hash(post.Thread, post.Name, post.CreatedAt, body);
        return new Post
        {
            Keys = [PostKey(number)],
            Answers = AnswersOf(post),
            Id = $"disqus-{number}",
            Authors = NameOf(post) is { } name ? [name] : [],
            Published = date?.Date,
            Body = body,
            Outlet = _forum,
            Line = post.Line,
        };
    }

    private string? ReasonToLeaveOut(DisqusPost post)
    {
        if (Is(post.IsDeleted, "isDeleted", post.Line))
            return "comments that were deleted";
        if (Is(post.IsSpam, "isSpam", post.Line))
            return "comments that are spam";
        return post.IsApproved.Length > 0 && !Is(post.IsApproved, "isApproved", post.Line) ? "comments that are not approved" : null;
    }

    // What is neither true nor false might be either: better a comment is missed than one shown that nobody approved.
    private bool Is(string value, string element, long line)
    {
        if (value.Length == 0 || value is "0" || value.Equals("false", StringComparison.OrdinalIgnoreCase))
            return false;
        if (value is not "1" && !value.Equals("true", StringComparison.OrdinalIgnoreCase))
            problems.Problem($"{element} is neither true nor false, so the comment is left out", line);
        return element != "isApproved" || value is "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<string> AnswersOf(DisqusPost post) => post.Parent.Length > 0 ? [PostKey(post.Parent), ThreadKey(post.Thread)] : [ThreadKey(post.Thread)];

    // WordPress's plug-in writes "528 http://a.example/?p=528": the number of the post and its short address.
    private static IReadOnlyList<string> IdentifiersOf(string identifier)
    {
        if (identifier.Length == 0)
            return [];
        var address = identifier.IndexOf(" http", StringComparison.Ordinal);
        return address > 0 ? [identifier, identifier[(address + 1)..], identifier[..address]] : [identifier];
    }

    private static string? NameOf(DisqusPost post)
    {
        var name = FeedText.Line(post.Name.Length > 0 ? post.Name : post.UserName);
        if (name.Contains('@', StringComparison.Ordinal))
            return PersonName.Of(name);
        return name.Length > 0 ? name : null;
    }

    private static string ThreadKey(string number) => $"thread {number}";

    private static string PostKey(string number) => $"post {number}";
}
