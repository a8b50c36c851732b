using Search.Archive;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Comments;

/// <summary>Comments of systems that nobody knows, told by numbers, names and repetition.</summary>
public sealed class GenericListTests
{
    [Fact]
    public void Items_with_an_anchor_each_are_comments_though_their_classes_say_nothing()
    {
        var thread = Below("""
            <div class="sc-a"><ul class="x1"><li><a name="comment-605013"></a><div class="sc-b"><strong>Betina</strong> sagt:<br><time dateTime="1558595674000">23.05.2019 - 09:05</time><br><div class="sc-c">So gut geschrieben, als stünde man selbst auf dem Kai und sähe dem Wasser zu.</div><button>antworten</button>
              <ul class="x1"><li><a name="comment-605015"></a><div class="sc-b"><strong>Ina Holt</strong> sagt:<br><time dateTime="1558603540000">23.05.2019 - 11:05</time><br><div class="sc-c">Das freut mich sehr, danke für die freundlichen Worte!</div><button>antworten</button></div></li></ul></div></li></ul></div>
            """);

        Assert.Equal(["comment-605013|Betina|2019-05-23T07:14:34Z||So gut geschrieben, als stünde man selbst auf dem Kai und sähe dem Wasser zu.", "comment-605015|Ina Holt|2019-05-23T09:25:40Z|comment-605013|Das freut mich sehr, danke für die freundlichen Worte!"], Lines(thread));
    }

    [Fact]
    public void Who_wrote_it_and_when_may_stand_in_a_line_below_the_text()
    {
        var thread = Below("""
            <ol id="commentlist"><li id="comment-9257"><p>Es geht um den Zweck, nicht um die Öffentlichkeit.</p><p><cite>Comment by <a href="https://orla.example" rel="external nofollow" class="url">Orla Quinn</a> — 17.07, 2011 @ <a href="#comment-9257">13:04</a></cite></p></li>
            <li id="comment-9258"><p>Das steht in den Bedingungen, die jeder bestätigt.</p><p><cite>Comment by Pim — 18.07, 2011 @ <a href="#comment-9258">13:10</a></cite></p></li></ol>
            """);

        Assert.Equal(["comment-9257|Orla Quinn|2011-07-17||Es geht um den Zweck, nicht um die Öffentlichkeit.", "comment-9258|Pim|2011-07-18||Das steht in den Bedingungen, die jeder bestätigt."], Lines(thread));
    }

    [Fact]
    public void A_class_of_the_sites_own_that_repeats_is_a_comment_and_its_parts_are_not()
    {
        var thread = Below("""
            <div id="liste"><div class="acmeComment"><div class="acmeCommentHead"><span class="acmeCommentName">Orla</span> <span class="acmeCommentTime"><span>28.09.19</span><span>12:44</span></span></div><div class="acmeCommentText">Auf allen Geräten ist seit dem Update kein Zugriff mehr möglich.</div></div>
            <div class="acmeComment"><div class="acmeCommentHead"><span class="acmeCommentName">Pim</span> <span class="acmeCommentTime"><span>28.09.19</span><span>13:02</span></span></div><div class="acmeCommentText">Bei mir geht alles so, wie es immer ging.</div></div></div>
            """);

        Assert.Equal(["Orla|2019-09-28|Auf allen Geräten ist seit dem Update kein Zugriff mehr möglich.", "Pim|2019-09-28|Bei mir geht alles so, wie es immer ging."], thread.Comments.Select(comment => $"{comment.Author}|{comment.Published}|{comment.Body}"));
    }

    [Fact]
    public void Margins_tell_answers_where_nothing_else_does()
    {
        var thread = Below("""
            <div id="comments"><div class="comment" id="comment-1" style="margin-left:0px"><b class="author">Orla</b><div class="text">The wall should have stood.</div></div>
            <div class="comment" id="comment-2" style="margin-left: 20px"><b class="author">Pim</b><div class="text">Who pays?</div></div>
            <div class="comment" id="comment-3" style="margin-left:40px"><b class="author">Cy</b><div class="text">Not I.</div></div>
            <div class="comment" id="comment-4" style="margin-left:20px"><b class="author">Ada</b><div class="text">The town pays.</div></div></div>
            """);

        Assert.Equal([null, "comment-1", "comment-2", "comment-1"], thread.Comments.Select(comment => comment.ParentId));
    }

    [Fact]
    public void An_attribute_or_a_link_tells_what_is_answered()
    {
        var thread = Below("""
            <div id="comments"><div class="comment" id="comment-1"><b class="author">Orla</b><div class="text">The wall should have stood.</div></div>
            <div class="comment" id="comment-2"><b class="author">Cy</b><div class="text">Another wall.</div></div>
            <div class="comment" id="comment-3" data-parent-id="1"><b class="author">Pim</b><div class="text">Who pays?</div></div>
            <div class="comment" id="comment-4"><b class="author">Ada</b> <span>Antwort auf <a href="#comment-2">#2</a></span><div class="text">The town pays.</div></div></div>
            """);

        Assert.Equal([null, null, "comment-1", "comment-2"], thread.Comments.Select(comment => comment.ParentId));
    }

    [Fact]
    public void Days_and_months_of_numbers_are_told_apart_by_the_pages_other_dates()
    {
        var thread = Below("""
            <ol class="commentlist"><li class="comment" id="comment-1"><b class="fn">Orla</b> <span class="date">03/04/2012 at 10:11</span><div class="comment-content"><p>The wall should have stood.</p></div></li>
            <li class="comment" id="comment-2"><b class="fn">Pim</b> <span class="date">28/04/2012 at 9:00</span><div class="comment-content"><p>Who pays?</p></div></li></ol>
            """);

        Assert.Equal(["2012-04-03", "2012-04-28"], thread.Comments.Select(comment => comment.Published.ToString()));
    }

    [Theory]
    [InlineData("<ul class='recent-comments'><li class='comment'><span class='author'>Orla</span> on <a href='/a#comment-1'>Water</a></li><li class='comment'><span class='author'>Pim</span> on <a href='/b#comment-2'>Fish</a></li></ul>")]
    [InlineData("<div class='comment-teaser-box'><div class='comment'><a href='/a'><h4>Women must stand up for themselves and for each other</h4></a><span class='author'><a href='/judy'>Judy Moor</a></span> <time datetime='2019-11-18'>18 November</time></div><div class='comment'><a href='/b'><h4>His charisma outshines all of his misfortunes</h4></a><span class='author'><a href='/si'>Si Brig</a></span> <time datetime='2019-11-19'>19 November</time></div></div>")]
    [InlineData("<div class='article-list'><div class='item'><a href='/a'>Water over the quay</a> <span class='comment-count'>12 Comments</span></div><div class='item'><a href='/b'>Fish rains on town</a> <span class='comment-count'>7 Comments</span></div></div>")]
    [InlineData("<div id='c6319' class='frame'><h2>Der Purzelbaum</h2><p>Auf dem Weg durch zwei Straßen lernte ich, mich daran zu gewöhnen. <time datetime='2021-11-25'>25. November</time></p></div><div id='c6375' class='frame'><h2>Der Garten</h2><p>An der Elbe gelegen, neben einer Brücke. <time datetime='2021-12-01'>1. Dezember</time></p></div>")]
    [InlineData("<div class='comment' style='display:none' id='comment-template'><span class='author'>{{name}}</span> <time datetime='2014-03-04'>then</time><div class='text'>{{text}}</div></div>")]
    [InlineData("<div class='comments-area comment'><h3>No comments</h3><span class='author'>Name *</span><form><label>Name</label><input name='author'><textarea></textarea></form></div>")]
    public void What_only_looks_like_comments_is_none(string html) => Assert.Empty(Below(html).Comments);

    [Fact]
    public void Json_ld_fills_in_what_the_mark_up_of_the_same_comments_leaves_out()
    {
        var thread = ReadPage.Of(ReadPage.Page(
            """<title>Tides</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tides", "comment": [{"@type": "Comment", "text": "The wall should have stood.", "author": {"name": "Orla"}, "dateCreated": "2014-03-04T05:06:07Z", "upvoteCount": 5}]}</script>""",
            below: "<ol class='commentlist'><li class='comment' id='comment-1'><b class='fn'>Orla</b> <a>3 days ago</a><div class='comment-content'><p>The wall should have stood.</p></div></li></ol>"));

        var comment = Assert.Single(thread.Comments);
        Assert.Equal(("comment-1", "Orla", "2014-03-04T05:06:07Z", 5), (comment.Id, comment.Author, comment.Published.ToString(), comment.Votes));
    }

    private static ArticleThread Below(string html) => ReadPage.Of(ReadPage.Page("<title>Tides</title>", below: html));

    private static IEnumerable<string> Lines(ArticleThread thread) =>
        thread.Comments.Select(comment => $"{comment.Id}|{comment.Author}|{comment.Published}|{comment.ParentId}|{comment.Body.Replace('\n', '¶')}");
}
