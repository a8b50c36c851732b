using Search.Archive;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Comments;

/// <summary>What systems do beyond a list of texts: threads, removals, pages, stamps, languages.</summary>
public sealed class CommentSystemTests
{
    [Fact]
    public void WordPress_has_threads_of_any_depth_in_any_language_without_pingbacks_and_forms()
    {
        var thread = Below("""
            <div id="comments" class="comments-area"><h2 class="comments-title">5 Gedanken zu „Flut“</h2><ol class="comment-list">
            <li class="comment even depth-1" id="comment-1"><article id="div-comment-1" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Orla</b> <span class="says">sagt:</span></div>
              <div class="comment-metadata"><a href="#comment-1">18. Februar 2020 um 10:11 Uhr</a></div><em class="comment-awaiting-moderation">Dein Kommentar wartet auf die Freischaltung.</em></footer>
              <div class="comment-content"><p>Die Mauer stand zu tief.</p><p>LG Orla</p></div><div class="reply"><a class="comment-reply-link">Antworten</a></div></article>
              <ol class="children"><li class="comment depth-2" id="comment-2"><article class="comment-body"><b class="fn">Pim</b> <a href="#comment-2">3. März 2020 um 9:00 Uhr</a><div class="comment-content"><p>Wer zahlt?</p></div></article>
                <ol class="children"><li class="comment depth-3 byuser comment-author-cy" id="comment-3"><article class="comment-body"><b class="fn">Cy</b><div class="comment-content"><p>Ich nicht.</p></div><p class="likes"><a class="comment-like-link">Gefällt mir</a></p></article></li></ol></li></ol></li>
            <li class="pingback even depth-1" id="comment-4"><div class="comment-body">Pingback: <a href="https://elsewhere.example/">Flut | Anderswo</a></div></li>
            <li class="comment depth-1" id="comment-5"><article class="comment-body"><b class="fn">Orla</b><div class="comment-content"><p>Eben.</p></div></article></li>
            </ol><div id="respond" class="comment-respond"><h3>Schreibe einen Kommentar</h3><form><label>Name</label><input name="author"><textarea name="comment"></textarea></form></div></div>
            """);

        Assert.Equal(
            ["comment-1|Orla|2020-02-18||Die Mauer stand zu tief.¶¶LG Orla", "comment-2|Pim|2020-03-03|comment-1|Wer zahlt?", "comment-3|Cy||comment-2|Ich nicht.", "comment-5|Orla|||Eben."],
            Lines(thread));
    }

    [Fact]
    public void Hacker_News_keeps_answers_to_what_was_deleted_or_flagged()
    {
        static string Row(int id, int indent, string head, string text) =>
            $"<tr class='athing comtr' id='{id}'><td><table><tr><td class='ind' indent='{indent}'><img src='s.gif' height='1' width='{indent * 40}'></td><td class='default'><div><span class='comhead'>{head} <span class='age' title='2015-05-14T18:52:14 1431629534'><a href='item?id={id}'>on May 14, 2015</a></span> <span class='navs'> | <a href='#1' class='clicky'>prev</a></span></span></div><br><div class='comment'>{text}<div class='reply'><p><font size='1'><u><a href='reply?id={id}'>reply</a></u></font></div></div></td></tr></table></td></tr>";

        var thread = Below("<table class='comment-tree'>"
            + Row(1, 0, "<a class='hnuser'>orla</a>", "<div class='commtext c00'>The tide turned.<p>Twice.</div>")
            + Row(2, 1, "", "[deleted]")
            + Row(3, 2, "<a class='hnuser'>pim</a>", "<div class='commtext c5a'>Once.</div>")
            + Row(4, 0, "<a class='hnuser'>cy</a>", "[flagged]")
            + Row(5, 1, "<a class='hnuser'>ada</a>", "<div class='commtext c00'>Why was that flagged?</div>")
            + "</table>");

        Assert.Equal(["1|orla|2015-05-14T18:52:14Z||The tide turned.¶¶Twice.", "3|pim|2015-05-14T18:52:14Z|1|Once.", "5|ada|2015-05-14T18:52:14Z||Why was that flagged?"], Lines(thread));
    }

    [Fact]
    public void Old_Reddit_keeps_collapsed_and_edited_comments_and_answers_to_deleted_ones()
    {
        static string Thing(string name, string classes, string head, string text, string children = "") =>
            $"<div class='thing id-{name} {classes} comment' id='thing_{name}' data-fullname='{name}'><p class='parent'><a name='{name[3..]}'></a></p><div class='midcol unvoted'><div class='arrow up'></div></div><div class='entry unvoted'><p class='tagline'><a href='javascript:void(0)' class='expand'>[–]</a>{head}</p><form action='#' class='usertext' id='form-{name}'><input type='hidden' name='thing_id' value='{name}'><div class='usertext-body may-blank-within md-container'><div class='md'><p>{text}</p></div></div></form><ul class='flat-list buttons'><li class='first'><a class='bylink'>permalink</a></li><li><a>save</a></li><li class='reply-button'><a>reply</a></li></ul></div><div class='child'><div class='sitetable listing'>{children}</div></div></div>";

        var thread = Below("<div class='commentarea'><div class='panestack-title'><span class='title'>all 4 comments</span></div><div class='sitetable nestedlisting'>"
            + Thing("t1_a", "", "<a class='author'>orla</a> <span class='score dislikes' title='11'>11 points</span><span class='score unvoted' title='12'>12 points</span> <time title='Mon Feb 3' datetime='2014-02-03T10:11:12+00:00' class='live-timestamp'>9 years ago</time><time class='edited-timestamp' title='last edited 9 years ago' datetime='2014-02-04T10:00:00+00:00'>*</time>", "The tide turned.",
                Thing("t1_b", "deleted", "<em>[deleted]</em> <time datetime='2014-02-03T11:00:00+00:00'>9 years ago</time>", "[removed]",
                    Thing("t1_c", "collapsed", "<a class='author submitter'>pim</a><span class='userattrs'>[<a class='submitter' title='submitter'>S</a>]</span> <span class='score unvoted' title='-3'>-3 points</span> <time datetime='2014-02-03T12:00:00+00:00'>9 years ago</time>", "It did.")))
            + "</div></div>");

        Assert.Equal(["t1_a|orla|2014-02-03T10:11:12Z||The tide turned.", "t1_c|pim|2014-02-03T12:00:00Z|t1_a|It did."], Lines(thread));
        Assert.Equal([12, -3], thread.Comments.Select(comment => comment.Votes));
    }

    [Fact]
    public void Discourse_as_a_browser_saves_it_has_moments_answers_and_no_buttons()
    {
        static string Post(int number, string user, string text, string tab = "") =>
            $"<div class='topic-post clearfix regular'><article id='post_{number}' role='region' data-post-id='70{number}' data-user-id='9' class='boxed onscreen-post'><div class='row'><div class='topic-avatar'><a class='main-avatar' data-user-card='{user}'><img class='avatar'></a></div><div class='topic-body clearfix'><div class='topic-meta-data'><div class='names trigger-user-card'><span class='first username'><a href='/u/{user}' data-user-card='{user}'>{user}</a></span><span class='user-title'>Regular</span></div><div class='post-infos'>{tab}<div class='post-info post-date'><a class='post-date' href='/t/tides/1/{number}' title='Post date'><span title='Feb 1, 2023 11:42 pm' data-time='1675269778115' data-format='tiny' class='relative-date'>Feb 1</span></a></div></div></div><div class='regular contents'><div class='cooked'>{text}</div><section class='post-menu-area'><nav class='post-controls'><button class='like-count'>3</button><button class='reply'>Reply</button></nav></section></div></div></div></article></div>";

        var thread = ReadPage.Of("<html><head><title>Tides - Portwren</title></head><body class='discourse'><h1>Tides</h1><div id='main-outlet'>"
            + Post(1, "mara", ReadPage.Story)
            + Post(2, "orla", "<p>It has.</p>")
            + "<div class='topic-post'><article class='small-action' data-post-id='99'><p>pinned this topic 2 years ago</p></article></div>"
            + Post(3, "pim", "<p>Seen by whom?</p>", "<a class='reply-to-tab' href title='Load parent post'><svg></svg> <img class='avatar' title='orla'> <span>orla</span></a>")
            + Post(4, "cy", "<aside class='quote' data-username='pim' data-post='3' data-topic='1'><blockquote><p>Seen by whom?</p></blockquote></aside><p>By me.</p>")
            + Post(5, "ada", "<p>(post deleted by author)</p>")
            + "</div></body></html>");

        Assert.Equal(
            ["702|orla|2023-02-01T16:42:58Z||It has.", "703|pim|2023-02-01T16:42:58Z|702|Seen by whom?", "704|cy|2023-02-01T16:42:58Z|703|Seen by whom?¶¶By me."],
            Lines(thread));
        Assert.Contains("harbour of Vessmouth", thread.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_page_of_a_Discourse_thread_begins_with_an_answer()
    {
        var thread = ReadPage.Of("<html><head><title>Tides</title></head><body class='crawler discourse'><h1>Tides</h1><div id='post_21' itemprop='comment' itemscope itemtype='http://schema.org/Comment' class='topic-body crawler-post'><div class='crawler-post-meta'><span class='creator' itemprop='author'><a itemprop='url'><span itemprop='name'>orla</span></a></span><span class='crawler-post-infos'><time itemprop='datePublished' datetime='2019-11-18T14:39:17Z' class='post-time'>November 18, 2019, 2:39pm</time><span itemprop='position'>#21</span></span></div><div class='post' itemprop='text'><p>It has.</p></div></div></body></html>");

        Assert.Equal(["post_21|orla|2019-11-18T14:39:17Z||It has."], Lines(thread));
    }

    [Fact]
    public void Coral_has_names_on_buttons_answers_by_indentation_and_tombstones()
    {
        static string Comment(string id, int indent, string inner) =>
            $"<div class='coral coral-indent coral-indent-{indent}'><div data-testid='comment-{id}' id='comment-{id}'>{inner}</div></div>";
        static string Body(string name, string text) =>
            $"<div class='coral coral-comment coral-reacted-0'><div class='coral coral-comment-topBar'><button class='coral coral-username coral-comment-username'><span>{name}</span></button><span class='coral-userTag'>Subscriber</span><button class='coral-timestamp'><time class='coral coral-timestamp' datetime='2021-03-04T05:06:07.000Z' title='3/4/2021, 5:06 AM'>1 year ago</time></button><span class='coral-comment-edited'>Edited</span></div><div class='coral coral-content coral-comment-content'><div>{text}</div></div><div class='coral coral-comment-actionBar'><button data-testid='comment-reaction-button'><span>Respect</span><span class='coral-reactionbutton-count'>4</span></button><button data-testid='comment-reply-button'>Reply</button></div></div>";

        var thread = Below("<div id='coral_thread'>"
            + Comment("00000000-0000-4000-8000-000000000001", 0, Body("Orla", "The tide turned."))
            + Comment("00000000-0000-4000-8000-000000000002", 1, "<div class='coral coral-tombstone'>This comment is no longer available. The commenter has deleted their account.</div>")
            + Comment("00000000-0000-4000-8000-000000000003", 2, Body("Pim", "It did."))
            + Comment("00000000-0000-4000-8000-000000000004", 0, Body("Cy", "Not here."))
            + "</div>");

        Assert.Equal(["Orla|The tide turned.|", "Pim|It did.|Orla", "Cy|Not here.|"], thread.Comments.Select(comment => $"{comment.Author}|{comment.Body}|{thread.Comments.FirstOrDefault(other => other.Id == comment.ParentId)?.Author}"));
        Assert.All(thread.Comments, comment => Assert.Equal(("2021-03-04T05:06:07Z", 4), (comment.Published.ToString(), comment.Votes)));
    }

    [Fact]
    public void Disqus_says_whom_an_answer_answers_and_what_was_deleted()
    {
        var thread = Below("""
            <section id="conversation"><ul id="post-list"><li class="post" id="post-11"><div class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#">Orla</a></span></span><div class="post-meta"><a class="time-ago" title="Tuesday, March 4, 2014 5:06 AM">9 years ago</a></div></header><div class="post-message"><p>The tide turned.</p></div><footer class="comment__footer"><menu><li class="voting"><a class="vote-up"><span class="updatable count">5</span></a></li><li class="reply"><a>Reply</a></li><li>Share ›</li></menu></footer></div></div>
              <ul class="children"><li class="post" id="post-12"><div class="post-content"><div class="post-message"><p>This comment was deleted.</p></div></div><ul class="children"><li class="post" id="post-13"><header><span class="author">Pim</span> <a class="parent-link" href="#comment-12">Orla</a></header><div class="post-message"><p>It did.</p></div></li></ul></li></ul></li></ul></section>
            """);

        Assert.Equal(["post-11|Orla|2014-03-04||The tide turned.", "post-13|Pim||post-11|It did."], Lines(thread));
        Assert.Equal(5, thread.Comments[0].Votes);
    }

    [Fact]
    public void Old_Blogger_pages_put_a_comment_into_three_elements_beside_one_another()
    {
        var thread = Below("""
            <div id="comments"><h4>2 comments:</h4><dl id="comments-block">
            <dt class="comment-author blogger-comment-icon" id="c1234567890123456789"><a name="c1234567890123456789"></a><a href="https://www.blogs.example/profile/1" rel="nofollow">Orla Quinn</a> said...</dt>
            <dd class="comment-body"><p>The tide turned, and with it everything that leaned on the wall.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="https://tide.example/?showComment=1381172401460#c1234567890123456789" title="comment permalink">9:00 PM</a></span></dd>
            <dt class="comment-author" id="c1234567890123456790"><a name="c1234567890123456790"></a>Pim said...</dt>
            <dd class="comment-body"><p>It did, and nobody was there to see it.</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a href="https://tide.example/?showComment=1381298197000#c1234567890123456790">7:56 AM</a></span></dd>
            </dl></div>
            """);

        Assert.Equal(
            ["c1234567890123456789|Orla Quinn|2013-10-07T19:00:01Z||The tide turned, and with it everything that leaned on the wall.", "c1234567890123456790|Pim|2013-10-09T05:56:37Z||It did, and nobody was there to see it."],
            Lines(thread));
    }

    [Fact]
    public void Drupal_puts_answers_into_a_box_that_follows_and_says_who_in_a_sentence()
    {
        var thread = Below("""
            <div id="comments"><a id="comment-7"></a><div class="comment clear-block"><h3><a href="#comment-7">Walls</a></h3><div class="submitted">Submitted by <span class="username">Orla</span> on Tue, 03/25/2014 - 10:11.</div><div class="content"><p>The wall should have stood years ago.</p></div><ul class="links"><li><a>reply</a></li></ul></div>
            <div class="indented"><a id="comment-8"></a><div class="comment clear-block"><div class="submitted">Submitted by Pim (not verified) on Wed, 03/26/2014 - 09:00.</div><div class="content"><p>Who pays for it in the end?</p></div></div></div>
            <a id="comment-9"></a><div class="comment clear-block"><div class="submitted">Submitted by Cy on Wed, 03/26/2014 - 11:00.</div><div class="content"><p>Not I, and not my children either.</p></div></div></div>
            """);

        Assert.Equal(["Orla|2014-03-25|The wall should have stood years ago.|", "Pim|2014-03-26|Who pays for it in the end?|Orla", "Cy|2014-03-26|Not I, and not my children either.|"],
            thread.Comments.Select(comment => $"{comment.Author}|{comment.Published}|{comment.Body}|{thread.Comments.FirstOrDefault(other => other.Id == comment.ParentId)?.Author}"));
    }

    [Fact]
    public void Webmentions_are_comments_only_when_they_answer()
    {
        var thread = Below("""
            <div class="h-entry"><div class="u-in-reply-to h-cite"><a class="p-author h-card">Mara</a> <time class="dt-published" datetime="2014-03-01T00:00:00Z">then</time><p class="p-content">An older post of somebody else.</p></div>
            <ul><li class="u-comment h-cite" id="m1"><a class="p-author h-card" href="https://orla.example">Orla</a> <time class="dt-published" datetime="2014-03-04T05:06:07Z">then</time><div class="e-content">The tide turned.</div></li>
            <li class="u-like h-cite"><a class="p-author h-card">Pim</a> liked this <time class="dt-published" datetime="2014-03-05T05:06:07Z">then</time></li></ul></div>
            """);

        Assert.Equal(["m1|Orla|2014-03-04T05:06:07Z||The tide turned."], Lines(thread));
    }

    private static ArticleThread Below(string html) => ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: html));

    private static IEnumerable<string> Lines(ArticleThread thread) =>
        thread.Comments.Select(comment => $"{comment.Id}|{comment.Author}|{comment.Published}|{comment.ParentId}|{comment.Body.Replace('\n', '¶')}");
}
