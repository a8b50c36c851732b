using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Facts;

public sealed class HtmlFactsTests
{
    private const string JsonLd = """
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [
          {"@type": "WebSite", "name": "Site"},
          {"@type": ["NewsArticle"], "headline": "Water over the &amp; quay", "datePublished": "2014-03-04T05:06:07+01:00", "inLanguage": "en-GB",
           "author": [{"@type": "Person", "name": "By Ann Oar"}, {"@id": "#bo"}], "publisher": {"@type": "Organization", "name": "The Tide"},
           "articleSection": "Harbour", "keywords": "water, quay"},
          {"@type": "Person", "@id": "#bo", "name": "Bo Reed"}]}
        </script>
        """;

    [Fact]
    public void Json_ld_gives_every_fact_also_from_a_graph()
    {
        var article = ReadPage.Of(ReadPage.Page(JsonLd)).Article;

        Assert.Equal("Water over the & quay", article.Title);
        Assert.Equal(["Ann Oar", "Bo Reed"], article.Authors);
        Assert.Equal("The Tide", article.Outlet);
        Assert.Equal("2014-03-04T04:06:07Z", article.Published.ToString());
        Assert.Equal(["Harbour", "water", "quay"], article.Tags);
        Assert.Equal("en", article.Language);
        Assert.Equal("json-ld author", article.How("authors"));
    }

    [Fact]
    public void Json_ld_comes_before_opengraph_and_opengraph_before_meta()
    {
        const string Others = "<meta property='og:title' content='Other'><meta property='article:published_time' content='2001-01-01'><meta name=author content='Cy Wick'><meta name=date content='2002-02-02'>";

        var both = ReadPage.Of(ReadPage.Page(Others + JsonLd)).Article;
        var others = ReadPage.Of(ReadPage.Page(Others)).Article;

        Assert.Equal(("Water over the & quay", "Ann Oar"), (both.Title, both.Authors[0]));
        Assert.Equal(("Other", "Cy Wick", "2001-01-01"), (others.Title, others.Authors[0], others.Published.ToString()));
    }

    [Fact]
    public void Broken_json_ld_is_mended_where_its_meaning_is_plain_and_told_where_not()
    {
        var mended = ReadPage.Of(ReadPage.Page("<script type='application/ld+json'>//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Water\tover\nthe quay\",}\n//]]></script>")).Article;
        ReadPage.Of(ReadPage.Page("<title>Water</title><script type='application/ld+json'>{\"@type\": \"Article</script>"), out var problems);

        Assert.Equal("Water over the quay", mended.Title);
        Assert.Contains(problems, problem => problem.Reason.Contains("JSON-LD", StringComparison.Ordinal));
    }

    [Fact]
    public void Microdata_gives_author_and_date()
    {
        var article = ReadPage.Of($"""
            <html><body><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Water over the quay</h1>
            <span itemprop="author" itemscope itemtype="http://schema.org/Person">By <a itemprop="name">Ann Oar</a></span>
            <meta itemprop="datePublished" content="2014-03-04">
            <div itemprop="articleBody">{ReadPage.Story}</div></div></body></html>
            """).Article;

        Assert.Equal(("Water over the quay", "Ann Oar", "2014-03-04"), (article.Title, article.Authors[0], article.Published.ToString()));
        Assert.Equal("microdata author", article.How("authors"));
    }

    [Fact]
    public void Bylines_and_times_are_read_where_nothing_else_speaks()
    {
        var marked = ReadPage.Of(ReadPage.Page(above: "<h1>Water</h1><p class='byline'>By Ann Oar and Bo Reed</p><time datetime='2014-03-04T05:06:07Z'>today</time>")).Article;
        var worded = ReadPage.Of(ReadPage.Page(above: "<h1>Water</h1><p>By Ann Oar</p><p>Published on March 4, 2014</p>")).Article;

        Assert.Equal(["Ann Oar", "Bo Reed"], marked.Authors);
        Assert.Equal("2014-03-04T05:06:07Z", marked.Published.ToString());
        Assert.Equal(["Ann Oar"], worded.Authors);
        Assert.Equal(("2014-03-04", "line at the headline"), (worded.Published.ToString(), worded.PublishedSource));
    }

    [Theory]
    [InlineData("<link rel=canonical href='https://tide.example/water'><meta property='og:url' content='https://tide.example/other'>", "https://tide.example/water")]
    [InlineData("<meta property='og:url' content='https://tide.example/other'>", "https://tide.example/other")]
    [InlineData("<link rel=canonical href='/water'>", null)]
    public void The_address_is_the_canonical_one(string head, string? url) => Assert.Equal(url, ReadPage.Of(ReadPage.Page(head)).Article.Url);

    [Fact]
    public void The_address_that_a_browser_wrote_above_a_saved_page_is_read() =>
        Assert.Equal("https://tide.example/water", ReadPage.Of("<!DOCTYPE html>\n<!-- saved from url=(0026)https://tide.example/water -->\n<html><body><article><h1>Water</h1>" + ReadPage.Story + "</article></body></html>").Article.Url);

    [Theory]
    [InlineData("<html lang='de-AT'>", "de")]
    [InlineData("<html><head><meta property='og:locale' content='fr_FR'></head>", "fr")]
    [InlineData("<html lang='x-klingon'>", null)]
    public void The_language_is_what_the_page_says(string start, string? language) => Assert.Equal(language, ReadPage.Of($"{start}<body><h1>Water</h1>{ReadPage.Story}</body></html>").Article.Language);

    [Fact]
    public void Tags_are_read_from_links_that_are_marked_as_tags_outside_of_menus()
    {
        var article = ReadPage.Of(ReadPage.Page(above: "<nav><a rel='tag'>menu</a></nav><h1>Water</h1><p>Filed under <a rel='category tag'>Harbour</a>, <a rel=tag>Quay walls</a></p>")).Article;

        Assert.Equal(["Harbour", "Quay walls"], article.Tags);
        Assert.Equal("rel=tag", article.How("tags"));
    }

    [Theory]
    [InlineData("<title>Water over the quay again | The Tide</title>", "<h1>Water</h1>", "The Tide", "title")]
    [InlineData("<title>Water over the quay - The Tide</title>", "<h1>Water over the quay</h1>", "The Tide", "title")]
    [InlineData("<title>Water - wind - and a long night in the old harbour</title><link rel=canonical href='https://www.tide.example/a'>", "<h1>Water</h1>", "tide.example", "host")]
    public void An_outlet_that_is_nowhere_stated_is_told_by_title_or_host(string head, string above, string outlet, string how)
    {
        var article = ReadPage.Of(ReadPage.Page(head, above)).Article;

        Assert.Equal((outlet, how), (article.Outlet, article.How("outlet")));
    }
}
