using System.Net;
using Search.Archive;
using Search.Service.Api;

namespace Search.Service.Tests.Api;

public sealed class ArticleAddressTests
{
    public static TheoryData<string> Ids =>
    [
        "allsides/57pH", "a b?c#d", "Ünïcødé/🗞", "50%", "50%25", "a%2Fb", "a+b", "a&b=c", "../../etc", "a/./b", "a//b", "/a", "a/", ".", "..", "a\\b",
        "https://news.example/2009/04?x=1&y=2#z", "comments", "a/comments", "\"<script>'", "tab\tline\nnull\0", ";a=b", "~", "a:b@c", "e\u0301",
    ];

    [Theory, MemberData(nameof(Ids))]
    public async Task An_id_of_any_characters_is_found_under_its_address(string id)
    {
        await using var service = await RunningService.OverAsync([new(new Article { Id = id, Title = "Found" }, [])]);
        foreach (var form in new[] { "", "comments=flat", "comments=tree" })
        {
            var article = await service.GetJsonAsync(ArticleAddress.Of(ArticleAddress.Api, id) + form);
            Assert.Equal(id, article.GetProperty("id").GetString());
        }
        var page = await service.GetAsync(ArticleAddress.Of(ArticleAddress.Page, id));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<h1 dir=\"auto\">Found</h1>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("allsides/57pH", "/articles/allsides/57pH?")]
    [InlineData("a b?c#d", "/articles/a%20b%3Fc%23d?")]
    [InlineData("a//b", "/articles?id=a%2F%2Fb&")]
    [InlineData("..", "/articles?id=..&")]
    public void An_address_is_as_plain_as_it_can_be(string id, string address) => Assert.Equal(address, ArticleAddress.Of(ArticleAddress.Page, id));

    [Fact]
    public async Task An_escaped_slash_is_a_slash()
    {
        await using var service = await RunningService.OverAsync([new(new Article { Id = "a/b", Title = "" }, [])]);
        Assert.Equal("a/b", (await service.GetJsonAsync("/api/v1/articles/a%2Fb")).GetProperty("id").GetString());
    }
}
