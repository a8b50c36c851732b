namespace Search.Archive.Tests.Identity;

public class UrlNormaliserTests
{
    [Theory]
    [InlineData("http://www.tidewater.example/2012/03/eels/")]
    [InlineData("https://tidewater.example/2012/03/eels")]
    [InlineData("HTTPS://WWW.Tidewater.EXAMPLE:443/2012/03/eels#comment-7")]
    [InlineData("//tidewater.example//2012/03/eels//")]
    [InlineData("http://tidewater.example:80/2012/03/eels/?utm_source=mail&utm_medium=feed&fbclid=x")]
    [InlineData("https://tidewater.example/2012/03/eels?output=amp")]
    [InlineData("http://m.tidewater.example/2012/03/eels/?amp")]
    [InlineData("https://amp.tidewater.example/2012/03/eels?amp=1&gclid=3")]
    [InlineData("https://tidewater.example/2012/03/eels/amp/")]
    [InlineData("https://tidewater.example/2012/03/eels/index.html")]
    [InlineData("https://tidewater.example/2012/03/eels/comment-page-2/?replytocom=12#respond")]
    [InlineData("https://tidewater.example/2012/03/%65els/")]
    [InlineData("https://www.google.com/amp/s/tidewater.example/2012/03/eels/amp/")]
    [InlineData("https://tidewater-example.cdn.ampproject.org/c/s/tidewater.example/2012/03/eels/amp/")]
    [InlineData(" https://tidewater.example/2012/03/eels ")]
    public void Addresses_of_one_page_are_one(string url) => Assert.Equal("tidewater.example/2012/03/eels", UrlNormaliser.Normalise(url));

    [Theory]
    [InlineData("http://a.example/?p=12", "a.example?p=12")]
    [InlineData("http://a.example/?p=12&preview=true&preview_id=12&preview_nonce=ab", "a.example?p=12")]
    [InlineData("http://a.example/story.php?b=2&a=1", "a.example/story.php?a=1&b=2")]
    [InlineData("http://a.example:8080/x", "a.example:8080/x")]
    [InlineData("http://a.example/x.amp.html", "a.example/x.html")]
    [InlineData("http://a.example/X", "a.example/X")]
    [InlineData("http://a.example/x%2fy%c3%a9", "a.example/x%2Fy%C3%A9")]
    [InlineData("http://a.example/xé", "a.example/x%C3%A9")]
    [InlineData("http://www.example/x", "www.example/x")]
    [InlineData("http://bücher.example/", "xn--bcher-kva.example")]
    [InlineData("http://localhost:4000/x.html", "localhost:4000/x.html")]
    public void What_tells_pages_apart_stays(string url, string expected) => Assert.Equal(expected, UrlNormaliser.Normalise(url));

    [Theory]
    [InlineData("")]
    [InlineData("eels")]
    [InlineData("mailto:a@b.example")]
    [InlineData("http://")]
    [InlineData("http:///x")]
    [InlineData("ftp://a.example/x")]
    [InlineData("528 http://a.example/?p=528")]
    public void What_is_no_web_address_has_no_form(string text) => Assert.Null(UrlNormaliser.Normalise(text));

    [Fact]
    public void The_form_of_an_address_does_not_change_when_taken_again()
    {
        foreach (var url in (string[])["http://a.example//x/amp/amp/", "http://www.m.a.example/index.html", "http://a.example/x/index.php/feed/", "http://a.example/%2561"])
        {
            var once = UrlNormaliser.Normalise(url)!;
            Assert.Equal(once, UrlNormaliser.Normalise($"http://{once}"));
        }
    }

    [Fact]
    public void An_identifier_counts_within_its_site()
    {
        var article = new Article { Id = "x", Title = "", Url = "http://a.example/eels", Identifiers = ["12", "http://a.example/?p=12", "http://www.a.example/eels/"] };
        Assert.Equal(["a.example/eels", "a.example 12", "a.example?p=12"], ArticleKeys.Of(article));
        Assert.Equal(["the post 12"], ArticleKeys.Of(article with { Url = null, Outlet = "The Post", Identifiers = ["12"] }));
        Assert.Empty(ArticleKeys.Of(article with { Url = null, Identifiers = ["12"] }));
    }
}
