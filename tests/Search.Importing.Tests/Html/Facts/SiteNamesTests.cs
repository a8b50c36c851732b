using Search.Importing.Html.Facts;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Facts;

public sealed class SiteNamesTests
{
    [Theory]
    [InlineData("Die Flut", "https://www.die-flut.example/a", true)]
    [InlineData("FLUT Online", "https://flut.example/", true)]
    [InlineData("The Tide", "https://news.thetide.co.uk/a", true)]
    [InlineData("Ann Oar", "https://www.die-flut.example/a", false)]
    [InlineData("The Tide", "https://co.example/", false)]
    [InlineData("The Tide", null, false)]
    public void A_name_is_known_by_the_host(string name, string? url, bool isOf) => Assert.Equal(isOf, SiteNames.IsOf(name, url));

    [Fact]
    public void A_site_signs_only_what_no_person_is_shown_to_have_signed()
    {
        const string Head = "<title>Water over the quay of Vessmouth</title><meta property='og:site_name' content='The Tide'><meta name=author content='The Tide'>";

        Assert.Equal(["Ann Oar"], ReadPage.Of(ReadPage.Page(Head, "<p class='byline'>By Ann Oar</p>")).Article.Authors);
        Assert.Equal(["The Tide"], ReadPage.Of(ReadPage.Page(Head)).Article.Authors);
    }

    [Fact]
    public void The_address_of_a_capture_is_the_one_that_was_captured()
    {
        var article = ReadPage.Of(ReadPage.Page("<link rel=canonical href='https://web.archive.org/web/20140226054445/http://tide.example/2013/08/07/water/'>")).Article;

        Assert.Equal(("http://tide.example/2013/08/07/water/", "2013-08-07"), (article.Url, article.Published.ToString()));
    }

    [Fact]
    public void A_title_that_names_the_site_alone_gives_way_to_the_heading()
    {
        var article = ReadPage.Of(ReadPage.Page("<title>The Tide » Blog Archive</title><link rel=canonical href='https://thetide.example/water'>", "<h1>Water over the quay</h1>")).Article;

        Assert.Equal("Water over the quay", article.Title);
    }
}
