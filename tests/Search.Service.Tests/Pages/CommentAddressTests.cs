using System.Net;
using Search.Archive;
using Search.Service.Pages;

namespace Search.Service.Tests.Pages;

public sealed class CommentAddressTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    [Fact]
    public async Task A_comment_has_a_lasting_address_that_leads_to_its_place()
    {
        var thread = await Page.OpenAsync(fixture.Service, "/articles/sentinel/barrier-vote?q=barrier");
        var address = thread.AddressOf("#comment-3 .permalink")!;
        Assert.Equal("/comments/sentinel/barrier-vote/3", address);
        var response = await fixture.Service.GetAsync(address);
        Assert.Equal("/articles/sentinel/barrier-vote#comment-3", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/comments/sentinel/barrier-vote/99")]
    [InlineData("/comments/nowhere/3")]
    [InlineData("/comments/3")]
    [InlineData("/comments")]
    [InlineData("/comments?article=sentinel/barrier-vote")]
    public async Task What_is_no_comment_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Service.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("a/b", "c/d")]
    [InlineData("a", "..")]
    [InlineData("a//b", "1")]
    [InlineData("https://x.example/?a=1#b", "disqus:%2F/ü ½")]
    [InlineData("a\u0001", "b")]
    [InlineData(".", "\u0007")]
    public async Task Ids_of_any_characters_come_back_as_they_were(string article, string comment)
    {
        await using var service = await RunningService.OverAsync(
            [new ArticleThread(new Article { Id = article, Title = "x" }, [new Comment { Id = comment, Body = "y" }])]);
        var response = await service.GetAsync(CommentAddress.Of(article, comment));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await Page.OpenAsync(service, response.Headers.Location!.OriginalString.Split('#')[0]);
        Assert.NotNull(page.GetElementById("comment-" + Uri.EscapeDataString(comment)));
    }
}
