using Search.Archive;

namespace Search.Importing.Tests.Pages;

/// <summary>Pages copied without empty lines between their paragraphs and comments.</summary>
public sealed class UnspacedPageTests
{
    [Fact]
    public void Without_empty_lines_the_line_above_the_first_signature_is_a_comment()
    {
        var thread = SavedPages.Read("Low water\nThe water was low on Monday, and nobody had an explanation for it.\nOn Tuesday it was lower.\nI slept.\nPosted by anup at 5 May 2011 14:02\nI did not.\nPosted by Kit at 5 May 2011 16:30").Thread;

        Assert.Equal(["anup 2011-05-05: I slept.", "Kit 2011-05-05: I did not."], thread.Comments.Select(Describe));
        Assert.EndsWith("On Tuesday it was lower.", thread.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_say_need_no_empty_lines_where_a_date_or_a_button_parts_them()
    {
        var comments = SavedPages.Read("Low water\nThe water was low on Monday, and nobody had an explanation for it.\n3 Comments\nbill says:\nJune 8, 2021 at 6:03 pm\nIt was.\nReply\nKit says:\nJune 9, 2021 at 6:03 pm\nAs the mayor says:\nNo.\nReply\nAnn says:\nYes.\nLeave a Reply\nName\nEmail").Thread.Comments;

        Assert.Equal(["bill 2021-06-08: It was.", "Kit 2021-06-09: As the mayor says:\nNo.", "Ann : Yes."], comments.Select(Describe));
    }

    private static string Describe(Comment comment) => $"{comment.Author} {comment.Published}: {comment.Body}";
}
