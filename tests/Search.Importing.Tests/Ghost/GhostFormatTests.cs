using Search.Importing.Ghost;

namespace Search.Importing.Tests.Ghost;

public sealed class GhostFormatTests
{
    internal const string Export = """
        {"db":[{"meta":{"exported_on":1330837567000,"version":"5.1.0"},"data":{
        "comments":[
          {"id":"c1","post_id":"p1","member_id":"m1","parent_id":null,"status":"published","html":"<p>Lovely.</p>","created_at":"2012-03-05T07:00:00.000Z"},
          {"id":"c2","post_id":"p1","member_id":"m2","parent_id":"c1","in_reply_to_id":null,"status":"published","html":"<p>Quite.</p>","created_at":"2012-03-05T08:00:00.000Z"},
          {"id":"c3","post_id":"p1","member_id":"m1","parent_id":null,"status":"hidden","html":"<p>Rude.</p>","created_at":"2012-03-05T09:00:00.000Z"},
          {"id":"c4","post_id":"p2","member_id":"m1","status":"published","html":"<p>On a draft.</p>","created_at":"2012-03-05T09:00:00.000Z"}],
        "members":[{"id":"m1","name":"Ida","email":"ida@secret.example"},{"id":"m2","name":"bo@secret.example","email":"bo@secret.example"}],
        "posts":[
          {"id":"p1","uuid":"u-1","title":"Eels return","slug":"eels","html":"<p>The <a href=\"__GHOST_URL__/x\">river</a> is full.</p><p>Of eels.</p>","status":"published","type":"post","published_at":"2012-03-04T05:06:07.000Z","canonical_url":null},
          {"id":"p2","title":"Later","html":"<p>Soon.</p>","status":"draft","type":"post"},
          {"id":"p3","title":"About","html":"<p>Us.</p>","status":"published","type":"page"},
          {"id":"p4","title":"In lexical","html":null,"lexical":"{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"One \"},{\"type\":\"link\",\"children\":[{\"type\":\"text\",\"text\":\"word\"}]}]},{\"type\":\"list\",\"children\":[{\"type\":\"listitem\",\"children\":[{\"type\":\"text\",\"text\":\"Item\"}]}]},{\"type\":\"html\",\"html\":\"<p>Card</p>\"}]}}","status":"published","published_at":1330837567000,"author_id":"1","canonical_url":"http://else.example/4"},
          {"id":5,"title":"In mobiledoc","mobiledoc":"{\"sections\":[[1,\"p\",[[0,[],0,\"One \"],[0,[0],1,\"word\"]]],[3,\"ul\",[[[0,[],0,\"Item\"]]]],[10,0]],\"cards\":[[\"html\",{\"html\":\"<p>Card</p>\"}]]}","status":"published","page":0,"published_at":"2012-03-04 05:06:07"}],
        "posts_authors":[{"post_id":"p1","author_id":"2","sort_order":1},{"post_id":"p1","author_id":"1","sort_order":0}],
        "posts_tags":[{"post_id":"p1","tag_id":"t1","sort_order":0},{"post_id":"p1","tag_id":"t2","sort_order":1}],
        "settings":[{"key":"title","value":"The Tide"}],
        "tags":[{"id":"t1","name":"Rivers"},{"id":"t2","name":"#internal"}],
        "users":[{"id":"1","name":"Margit Thorne","email":"margit@secret.example"},{"id":"2","name":"Bo Aas"}]
        }}]}
        """;

    [Fact]
    public void Posts_have_the_authors_tags_and_comments_of_the_other_tables()
    {
        var reading = Read(Export);
        var (article, comments) = reading.Threads.Single(thread => thread.Article.Title == "Eels return");

        Assert.Equal(("ghost-p1", "The Tide", "2012-03-04T05:06:07Z", "The river is full.\n\nOf eels."), (article.Id, article.Outlet, article.Published.ToString(), article.Body));
        Assert.Equal(["Margit Thorne", "Bo Aas"], article.Authors);
        Assert.Equal(["Rivers"], article.Tags);
        Assert.Equal(["u-1", "eels"], article.Identifiers);
        Assert.Equal(["c1::Ida:Lovely.", "c2:c1::Quite."], comments.Select(comment => $"{comment.Id}:{comment.ParentId}:{comment.Author}:{comment.Body}"));
        Assert.Equal(
            ["left out, comments on posts that are not published or not there: 1", "left out, comments that are hidden: 1", "left out, pages (--pages takes them in): 1", "left out, posts that are not published (draft): 1"],
            reading.Reasons);
        Assert.DoesNotContain("secret", string.Join(' ', reading.Threads.Select(thread => $"{thread.Article} {string.Join(' ', thread.Comments)}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("In lexical", "2012-03-04T05:06:07Z", "lexical")]
    [InlineData("In mobiledoc", "2012-03-04T05:06:07Z", "mobiledoc")]
    public void A_post_without_HTML_is_read_as_its_editor_kept_it(string title, string date, string how)
    {
        var article = Read(Export).Threads.Select(thread => thread.Article).Single(article => article.Title == title);
        Assert.Equal(("One word\n\nItem\n\nCard", date), (article.Body, article.Published.ToString()));
        Assert.Contains(article.Provenance!.Facts, fact => fact.Fact == "body" && fact.How == how);
    }

    [Fact]
    public void Old_exports_without_wrapping_and_with_numbers_are_read()
    {
        var article = Read("""{"meta":{"exported_on":1},"data":{"posts":[{"id":1,"title":"T","html":"<p>x</p>","status":"published","page":0,"author_id":3,"published_at":1330837567000}],"users":[{"id":3,"name":"Ann"}]}}""").Only.Article;
        Assert.Equal(("Ann", "2012-03-04T05:06:07Z"), (Assert.Single(article.Authors), article.Published.ToString()));
    }

    [Fact]
    public void What_is_whole_before_the_damage_is_taken()
    {
        var reading = Read(Export[..Export.IndexOf("\"In mobiledoc\"", StringComparison.Ordinal)]);
        Assert.Equal(["Eels return", "In lexical"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Contains(reading.Problems, problem => problem.Kind == ProblemKind.Problem);
    }

    [Fact]
    public void Rows_larger_than_the_first_buffer_are_read()
    {
        var text = new string('x', 900_000);
        var export = $$$"""{"db":[{"meta":{"exported_on":1},"data":{"posts":[{"id":"1","title":"A","html":"<p>{{{text}}}</p>","status":"published"},{"id":"2","title":"B","html":"<p>y</p>","status":"published"}]}}]}""";
        Assert.Equal([900_000, 1], Read(export).Threads.Select(thread => thread.Article.Body.Length));
    }

    [Fact]
    public void Other_JSON_is_not_taken_for_one() => Assert.False(FormatReading.Recognises(new GhostFormat(new ImportOptions()), """{"data":[1,2],"title":"x"}"""));

    private static FormatReading Read(string text) => FormatReading.Of(new GhostFormat(new ImportOptions()), text, "ghost.json");
}
