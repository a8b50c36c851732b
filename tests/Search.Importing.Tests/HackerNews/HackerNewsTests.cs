using Search.Archive;
using Search.Importing.HackerNews;

namespace Search.Importing.Tests.HackerNews;

public sealed class HackerNewsTests
{
    private const string Story = """{"by":"ann","descendants":3,"id":1,"kids":[2,4],"score":7,"time":1239599167,"title":"Low water &amp; mud","type":"story","url":"https://tide.example/low"}""";
    private const string First = """{"by":"bo","id":2,"kids":[3],"parent":1,"text":"It&#x27;s mud.<p>See <a href=\"https:&#x2F;&#x2F;tide.example&#x2F;\" rel=\"nofollow\">https:&#x2F;&#x2F;tide.example&#x2F;</a>","time":1239599200,"type":"comment"}""";
    private const string Second = """{"by":"cy","id":3,"parent":2,"text":"No.","time":1239599300,"type":"comment"}""";
    private const string Gone = """{"deleted":true,"id":4,"kids":[5],"parent":1,"time":1239599400,"type":"comment"}""";
    private const string BelowGone = """{"by":"di","id":5,"parent":4,"text":"Why?","time":1239599500,"type":"comment"}""";
    private const string GoneLeaf = """{"dead":true,"by":"spam","id":6,"parent":1,"text":"Buy","time":1239599600,"type":"comment"}""";

    private static readonly string[] AllInAnyOrder = [Second, GoneLeaf, BelowGone, Story, First, Gone];

    public static TheoryData<string> Files =>
    [
        string.Join('\n', AllInAnyOrder),
        $"[{string.Join(",\n  ", AllInAnyOrder)}]",
        "\uFEFF" + string.Join("\r\n\r\n", AllInAnyOrder),
    ];

    [Theory, MemberData(nameof(Files))]
    public void Items_in_any_order_become_a_thread(string file)
    {
        var reading = Read(file);

        var article = reading.Only.Article;
        Assert.Equal(
            ("https://news.ycombinator.com/item?id=1", "https://tide.example/low", "Low water & mud", "Hacker News", "2009-04-13T05:06:07Z", ""),
            (article.Id, article.Url, article.Title, article.Outlet, article.Published.ToString(), article.Body));
        Assert.Equal(["ann"], article.Authors);
        Assert.Equal(["https://news.ycombinator.com/item?id=1"], article.Identifiers);
        Assert.Equal(["2:  bo It's mud.\n\nSee https://tide.example/", "3: 2 cy No.", "4:   [deleted]", "5: 4 di Why?"], Shown(reading.Only));
        Assert.Equal(["2 items were deleted or are dead; they are left out where nobody answered them"], reading.Reasons);
    }

    [Fact]
    public void A_tree_of_Algolia_is_a_thread()
    {
        var reading = Read("""
            {"id":1,"created_at":"2009-04-13T05:06:07.000Z","created_at_i":1239599167,"type":"story","author":"ann","title":"Ask HN: Mud?","url":null,"text":"<p>One.</p><p>Two.","points":7,"parent_id":null,"story_id":1,
             "children":[{"id":2,"created_at":"2009-04-13T05:06:40.000Z","type":"comment","author":"bo","title":null,"text":"A","points":null,"parent_id":1,"story_id":1,"children":[
               {"id":3,"created_at_i":1239599300,"type":"comment","author":"cy","text":"B","parent_id":2,"story_id":1,"children":[]}]},
               {"id":4,"created_at_i":1239599400,"type":"comment","author":null,"text":null,"parent_id":1,"children":[]}],"options":[]}
            """);

        Assert.Equal(("https://news.ycombinator.com/item?id=1", "One.\n\nTwo."), (reading.Only.Article.Url, reading.Only.Article.Body));
        Assert.Equal(["2:  bo A", "3: 2 cy B"], Shown(reading.Only));
    }

    [Fact]
    public void Hits_of_a_search_stand_beneath_what_stands_in_for_their_story()
    {
        var reading = Read("""{"hits":[{"objectID":"3","author":"cy","comment_text":"No.","created_at_i":1239599300,"parent_id":2,"story_id":1,"story_title":"Low water","story_url":"https://tide.example/low"}],"nbHits":1}""");

        Assert.Equal(("https://news.ycombinator.com/item?id=1", "Low water", true), (reading.Only.Article.Url, reading.Only.Article.Title, reading.Only.Article.IsStandIn));
        Assert.Equal(["3:  cy No."], Shown(reading.Only));
    }

    [Fact]
    public void Options_of_a_poll_are_its_text()
    {
        var reading = Read("""
            {"by":"ann","id":1,"parts":[2,3],"time":1239599167,"title":"Poll","text":"Which?","type":"poll"}
            {"by":"ann","id":2,"poll":1,"parent":1,"score":5,"text":"Mud","time":1239599167,"type":"pollopt"}
            {"by":"ann","id":3,"poll":1,"parent":1,"score":2,"text":"Sand","time":1239599167,"type":"pollopt"}
            """);

        Assert.Equal("Which?\n\n- Mud\n- Sand", reading.Only.Article.Body);
        Assert.Empty(reading.Only.Comments);
    }

    [Fact]
    public void A_deleted_story_that_nobody_answered_is_nothing() =>
        Assert.Empty(Read("""{"deleted":true,"id":1,"time":1,"type":"story"}""").Threads);

    [Fact]
    public void Damage_costs_the_item_it_is_in()
    {
        var reading = Read($"{Story}\n{{\"id\":9,\"type\":\"comment\",\"text\":\"no end\n{First}\n{{\"id\":10,\"parent\":1,\"type\":\"comment\",\"text\":\"\\ud83d bad\",\"by\":\"x\"}}\n{Second[..40]}");

        Assert.Equal(["2", "10"], reading.Only.Comments.Select(comment => comment.Id));
        Assert.Equal("\uFFFD bad", reading.Only.Comments[1].Body);
        Assert.Equal([2L, 5L], reading.Problems.Select(problem => problem.Line!.Value));
    }

    [Fact]
    public void Items_too_long_or_too_deep_are_said_and_left_out()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"id":1,"type":"story","time":1,"title":"A","children":[""", 5_000)) + string.Concat(Enumerable.Repeat("]}", 5_000));
        var longer = """{"id":2,"type":"story","time":1,"title":"B","text":"x""" + new string('x', 2_000_000) + "\"}";
        var format = new HackerNewsFormat(new ImportOptions { MaxLineBytes = 1_000_000 });

        var reading = FormatReading.Of(format, $"{deep}\n{longer}\n{Story}");

        Assert.Equal("Low water & mud", reading.Only.Article.Title);
        Assert.Equal(2, reading.Problems.Count);
    }

    [Theory]
    [InlineData(Story, true)]
    [InlineData("""[{"id":1,"type":"comment","by":"x"}]""", true)]
    [InlineData("""{"id":1,"type":"post","title":"A","body":"x"}""", false)]
    [InlineData("""{"id":"a1","type":"story","by":"x"}""", false)]
    [InlineData("story", false)]
    public void It_is_recognised_by_content(string text, bool expected) =>
        Assert.Equal(expected, FormatReading.Recognises(new HackerNewsFormat(new ImportOptions()), text));

    private static IEnumerable<string> Shown(ArticleThread thread) =>
        thread.Comments.Select(comment => $"{comment.Id}: {comment.ParentId} {comment.Author} {comment.Body}");

    private static FormatReading Read(string text) => FormatReading.Of(new HackerNewsFormat(new ImportOptions()), text);
}
