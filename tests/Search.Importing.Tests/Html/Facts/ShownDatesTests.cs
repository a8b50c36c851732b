using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Facts;

public sealed class ShownDatesTests
{
    private const string Headline = "<title>Water over the quay of Vessmouth</title>";

    [Theory]
    [InlineData("<h1>Water over the quay of Vessmouth</h1><p>Freitag, 4. März 2014, 10:30 Uhr | Ann Oar</p>", "line at the headline")]
    [InlineData("<p class='kicker'>Hafen • 04.03.2014</p><h1>Water over the quay of Vessmouth</h1>", "line at the headline")]
    [InlineData("<h1>Water over the quay of Vessmouth</h1><div class='date2'>04. März 2014 | PAID CONTENT</div>", "date as marked")]
    [InlineData("<h1>Water over the quay of Vessmouth</h1><time class='entry-date published updated' datetime='2014-03-04'>4. März</time>", "time")]
    [InlineData("<h1>Water over the quay of Vessmouth</h1><time datetime='04-03-2014 10:29'>4. März 2014 10:29</time>", "time")]
    [InlineData("<h1>Water over the quay of Vessmouth</h1><p>Vessmouth, 4 March 2014 – The harbour lay under water, and nobody on the quay had seen the like of it since the winter of the great storm, which many remember.</p>", "dateline")]
    public void The_date_is_read_beside_the_headline(string above, string how)
    {
        var article = ReadPage.Of(ReadPage.Page(Headline, above)).Article;

        Assert.Equal(("2014-03-04", how), (article.Published.ToString(), article.How("published")));
    }

    [Fact]
    public void A_date_behind_the_headline_comes_before_those_of_clocks_and_teasers()
    {
        var article = ReadPage.Of($"""
            <html><head>{Headline}</head><body><div class="date">Sunday, 9 March 2014</div><aside><p class="date">7 March 2014</p></aside>
            <h1>Water over the quay of Vessmouth</h1><div class="date">4 March 2014</div>{ReadPage.Story}<ul class="related"><li><time datetime="2014-03-01">1 March</time></li></ul></body></html>
            """).Article;

        Assert.Equal("2014-03-04", article.Published.ToString());
    }

    [Fact]
    public void A_date_that_is_called_one_of_publication_comes_before_one_of_change()
    {
        var article = ReadPage.Of(ReadPage.Page(Headline, below: "<p>Letzte Änderung: 31.10.2023 - 14:49:39 Erschienen am: 01.11.2023</p>")).Article;

        Assert.Equal(("2023-11-01", "labelled date"), (article.Published.ToString(), article.How("published")));
    }

    [Fact]
    public void A_date_of_change_alone_is_no_date_of_publication() =>
        Assert.Null(ReadPage.Of(ReadPage.Page(Headline, "<h1>Water over the quay of Vessmouth</h1><p>Aktualisiert am 4. März 2014</p>")).Article.Published);

    [Theory]
    [InlineData("https://tide.example/2014/03/04/water-over-the-quay/", "2014-03-04")]
    [InlineData("https://tide.example/news/2014-03-04-water.html", "2014-03-04")]
    [InlineData("https://tide.example/2014/03/water-over-the-quay/", "2014-03")]
    public void The_address_names_the_day_or_the_month(string url, string date)
    {
        var article = ReadPage.Of(ReadPage.Page($"{Headline}<link rel=canonical href='{url}'>")).Article;

        Assert.Equal((date, "address"), (article.Published.ToString(), article.How("published")));
    }

    [Fact]
    public void Data_for_scripts_is_asked_last()
    {
        var article = ReadPage.Of(ReadPage.Page(Headline + """<script>var page = {"headline": "Water", "publishedAt":"2014-03-04T05:06:07Z"};</script>""")).Article;

        Assert.Equal(("2014-03-04T05:06:07Z", "data of a script"), (article.Published.ToString(), article.How("published")));
    }

    [Fact]
    public void What_is_shown_settles_a_day_that_two_numbers_left_open()
    {
        var article = ReadPage.Of(ReadPage.Page($"{Headline}<meta property='article:published_time' content='04/03/2014'>", "<h1>Water over the quay of Vessmouth</h1><p>4 March 2014</p>")).Article;

        Assert.Equal("2014-03-04", article.Published.ToString());
    }
}
