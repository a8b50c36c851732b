using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Comments;

public sealed class CommentReaderTests
{
    [Fact]
    public void Comments_of_an_unknown_system_are_found_by_what_they_are_called()
    {
        var thread = ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: """
            <section id="discussion" class="reader-comments"><h3>2 comments</h3>
            <ul><li class="comment-item" id="comment-7"><span class="user-name">Orla</span> <time datetime="2014-03-04T05:06:07Z">then</time>
              <div class="comment-message"><p>The wall should have stood years ago.</p></div><a class="reply-link">Reply</a>
              <ul class="replies"><li class="comment-item" id="comment-8"><span class="user-name">Pim</span><p>Who pays?</p></li></ul></li>
            </ul></section>
            """));

        Assert.Equal(["Orla", "Pim"], thread.Comments.Select(comment => comment.Author));
        Assert.Equal(["The wall should have stood years ago.", "Who pays?"], thread.Comments.Select(comment => comment.Body));
        Assert.Equal("2014-03-04T05:06:07Z", thread.Comments[0].Published.ToString());
        Assert.Equal(("comment-7", "comment-7"), (thread.Comments[0].Id, thread.Comments[1].ParentId));
        Assert.DoesNotContain("wall should", thread.Article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("2 comments", thread.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_beside_its_comment_in_a_wrapper_answers_it()
    {
        var thread = ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: """
            <div id="comments"><div class="comment-thread"><div class="comment-box" id="c1"><b class="author">Orla</b><div class="text">The wall should have stood.</div></div>
            <div class="comment-wrap"><div class="comment-box" id="c2"><b class="author">Cy</b><div class="text">Another wall.</div></div>
            <div class="children"><div class="comment-box" id="c3"><b class="author">Pim</b><div class="text">Who pays?</div></div></div></div></div></div>
            """));

        Assert.Equal([("c1", null), ("c2", null), ("c3", "c2")], thread.Comments.Select(comment => (comment.Id, comment.ParentId)));
    }

    [Fact]
    public void Json_ld_gives_comments_with_parents_and_votes()
    {
        var thread = ReadPage.Of(ReadPage.Page("""
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tides", "commentCount": 3, "comment": [
              {"@type": "Comment", "@id": "#1", "text": "The wall &amp; the quay.", "author": {"name": "Orla"}, "dateCreated": "2014-03-04T05:06:07Z", "upvoteCount": 5, "downvoteCount": 2,
               "comment": {"@type": "Comment", "text": "Who pays?", "author": "Pim"}}]}</script>
            """), out var problems);

        Assert.Equal(["Orla", "Pim"], thread.Comments.Select(comment => comment.Author));
        Assert.Equal("The wall & the quay.", thread.Comments[0].Body);
        Assert.Equal(3, thread.Comments[0].Votes);
        Assert.Equal("#1", thread.Comments[1].ParentId);
        Assert.Contains(problems, problem => problem.Reason.Contains("3 comments; 2 were found", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_for_a_comment_is_neither_comment_nor_article()
    {
        var thread = ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: "<div id='respond' class='comment-respond'><h3>Leave a reply</h3><p>Your email address will not be published. Required fields are marked, and whoever swears is banned.</p><form><textarea name=comment></textarea></form></div>"));

        Assert.Empty(thread.Comments);
        Assert.DoesNotContain("email address", thread.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_commenters_are_never_read()
    {
        var thread = ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: "<ol class='commentlist'><li class='comment' id='comment-1'><cite class='fn'>orla@tide.example</cite><div class='comment-content'><p>The wall should have stood.</p></div><time datetime='2014-03-04'>then</time></li></ol>"));

        Assert.Null(Assert.Single(thread.Comments).Author);
    }
}
