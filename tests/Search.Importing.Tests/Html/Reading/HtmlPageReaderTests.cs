using Search.Importing.Formats;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;

namespace Search.Importing.Tests.Html.Reading;

public sealed class HtmlPageReaderTests
{
    [Fact]
    public void The_body_is_the_story_and_nothing_of_the_page()
    {
        var article = ReadPage.Of(ReadPage.Page("<title>Water over the quay</title>", "<h1>Water over the quay</h1>", "<aside><h3>Most read</h3><ul><li><a href='/a'>Fish rains on town</a></li><li><a href='/b'>Mayor resigns again</a></li></ul></aside>")).Article;

        Assert.StartsWith("The harbour of Vessmouth lay under", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("who would pay for it.", article.Body, StringComparison.Ordinal);
        Assert.Equal(3, article.Body.Split("\n\n").Length);
    }

    [Fact]
    public void What_is_hidden_is_no_text()
    {
        var article = ReadPage.Of(ReadPage.Page(above: "<p style='display:none'>Subscribe now to read on, and get the first month free of charge, as everybody does.</p>")).Article;

        Assert.DoesNotContain("Subscribe", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_the_page_only_states_is_taken_from_there()
    {
        var stated = string.Join(' ', Enumerable.Repeat("The harbour of Vessmouth lay under a metre of water on Monday.", 12));
        var article = ReadPage.Of($$"""<head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Water", "articleBody": "{{stated}}"}</script></head><body><div id="app"></div></body>""").Article;

        Assert.Equal(stated, article.Body);
        Assert.Equal("json-ld articleBody", article.How("body"));
    }

    [Fact]
    public void A_statement_that_was_cut_within_a_character_is_taken_without_it()
    {
        var article = ReadPage.Of(ReadPage.Page("""<script type="application/ld+json">{"@type": "NewsArticle", "x\ud83d": 1, "headline": "Water over \ud83d", "author": {"name": "Ina Holt"}}</script>""")).Article;

        Assert.Equal("Water over \uFFFD", article.Title);
        Assert.Equal(["Ina Holt"], article.Authors);
    }

    [Fact]
    public void An_article_says_how_its_facts_were_found()
    {
        var article = ReadPage.Of(ReadPage.Page("<meta property='og:title' content='Water over the quay'><meta property='article:published_time' content='2014-03-04T05:06:07Z'>")).Article;

        Assert.Equal("saved web page", article.Provenance!.Format);
        Assert.Equal("og:title", article.How("title"));
        Assert.Equal("article:published_time", article.PublishedSource);
        Assert.Equal("content extraction", article.How("body"));
        Assert.All(article.Provenance.Facts, origin => Assert.InRange(origin.Confidence!.Value, 0, 1));
    }

    [Fact]
    public void The_same_page_gets_the_same_id_wherever_it_was_saved()
    {
        const string Head = "<title>Water over the quay</title>";

        Assert.Equal(ReadPage.Of(ReadPage.Page(Head)).Article.Id, ReadPage.Of(ReadPage.Page(Head, below: "<p>3 comments</p>")).Article.Id);
        Assert.Equal("https://tide.example/water", ReadPage.Of(ReadPage.Page(Head + "<link rel=canonical href='https://tide.example/water'>")).Article.Id);
    }

    [Fact]
    public void A_front_page_named_as_canonical_is_no_identity()
    {
        var one = ReadPage.Of(ReadPage.Page("<title>Water over the quay</title><link rel=canonical href='https://tide.example/'>")).Article;
        var other = ReadPage.Of(ReadPage.Page("<title>Fish rains on town</title><link rel=canonical href='https://tide.example/'>")).Article;

        Assert.NotEqual(one.Id, other.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><head><script>var a;</script></head></html>")]
    public void A_page_without_anything_is_a_problem_and_no_article(string html)
    {
        var sink = new ProblemSink("page.html", 10);

        Assert.Null(new HtmlPageReader(HtmlRules.BuiltIn, null).Read(html, "page.html", sink));
        Assert.Contains(sink.ToList(), problem => problem.Kind == ProblemKind.Problem);
    }
}
