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
    public void A_reply_whose_depth_is_on_what_is_around_it_answers_the_comment_above()
    {
        var thread = ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: """
            <div id="coral_thread"><div class="coral-indent coral-indent-0"><div class="coral coral-comment" id="c1"><span class="coral-username">Orla</span><div class="coral-comment-content">The wall should have stood.</div></div></div>
            <div class="coral-indent coral-indent-1"><div><div class="coral coral-comment" id="c2"><span class="coral-username">Pim</span><div class="coral-comment-content">Who pays?</div></div></div></div>
            <div class="coral-indent coral-indent-0"><div class="coral coral-comment" id="c3"><span class="coral-username">Cy</span><div class="coral-comment-content">Not I.</div></div></div></div>
            """));

        Assert.Equal([("c1", null), ("c2", "c1"), ("c3", null)], thread.Comments.Select(comment => (comment.Id, comment.ParentId)));
    }

    [Fact]
    public void A_page_of_old_reddit_has_the_title_author_and_date_of_its_post()
    {
        var article = ReadPage.Of("""
            <html><head><title>The wall has fallen : portwren</title></head><body><span class="pagename redditname"><a>portwren</a></span><div id="siteTable" class="sitetable linklisting"><div class="thing link"><p class="title"><a class="title may-blank" href="/r/portwren/1">The wall has fallen</a></p>
            <p class="tagline">submitted <time title="Mon Feb 3 2014" datetime="2014-02-03T09:00:00+00:00">1 year ago</time> by <a class="author">mara</a></p><div class="usertext-body"><div class="md"><p>It fell at four in the morning, and nobody was on the quay to see it.</p></div></div></div></div>
            <div class="commentarea"><div class="thing comment" data-fullname="t1_a"><div class="entry"><p class="tagline"><a class="author">orla</a> <time datetime="2014-02-03T10:11:12+00:00">1 year ago</time></p><div class="usertext-body"><div class="md"><p>The tide did it.</p></div></div></div></div></div></body></html>
            """).Article;

        Assert.Equal(("The wall has fallen", "mara", "2014-02-03T09:00:00Z"), (article.Title, string.Join(';', article.Authors), article.Published.ToString()));
        Assert.Equal("Reddit, old pages", article.How("title"));
    }

    [Fact]
    public void A_page_of_Hacker_News_has_its_submitter_and_date()
    {
        var article = ReadPage.Of("""
            <html><head><title>The wall has fallen | Hacker News</title></head><body><table class="fatitem"><tr class="athing" id="10"><td class="title"><span class="titleline"><a href="https://tide.example/wall">The wall has fallen</a></span></td></tr>
            <tr><td class="subtext"><span class="score">9 points</span> by <a class="hnuser">mara</a> <span class="age" title="2015-05-14T18:00:00 1431626400"><a>on May 14, 2015</a></span></td></tr></table>
            <table class="comment-tree"><tr class="athing comtr" id="11"><td><table><tr><td class="ind" indent="0"></td><td class="default"><a class="hnuser">orla</a> <span class="age" title="2015-05-14T18:52:14 1431629534"><a>then</a></span><div class="commtext c00">The tide turned, and with it everything that leaned on the wall.</div></td></tr></table></td></tr></table></body></html>
            """).Article;

        Assert.Equal(("The wall has fallen", "mara", "2015-05-14T18:00:00Z"), (article.Title, string.Join(';', article.Authors), article.Published.ToString()));
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
