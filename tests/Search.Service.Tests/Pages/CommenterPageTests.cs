using System.Net;
using AngleSharp.Dom;

namespace Search.Service.Tests.Pages;

public sealed class CommenterPageTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    [Fact]
    public async Task There_are_no_pages_of_commenters_unless_they_are_configured()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Service.GetAsync("/commenters/Old%20Dredger")).StatusCode);
        var thread = await Page.OpenAsync(fixture.Service, "/articles/sentinel/barrier-vote");
        Assert.DoesNotContain("/commenters/", thread.QuerySelector("#comments")!.InnerHtml);
    }

    [Fact]
    public async Task A_commenter_has_a_page_of_comments_with_outlets_and_dates()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { CommenterPages = true });
        var thread = await Page.OpenAsync(service, "/articles/sentinel/barrier-vote");
        var address = thread.QuerySelector("#comment-2")!.LinkTo("Old Dredger");
        Assert.Equal("/commenters/Old%20Dredger", address);

        var page = await Page.OpenAsync(service, address);

        Assert.Equal("Old Dredger", page.TextOf("h1"));
        Assert.Equal("3 comments under 2 articles · Search these comments", page.TextOf(".lead"));
        Assert.Equal(3, page.QuerySelectorAll(".hit").Length);
        Assert.Equal(["The Harbour Sentinel 2", "Vess Valley Courier 1"], page.QuerySelectorAll(".outlets li").Select(outlet => outlet.Text()));
        Assert.Equal("/search?in=comments&commenter=Old%20Dredger&sort=newest", page.AddressOf(".lead a"));
    }

    [Fact]
    public async Task A_name_is_found_however_it_is_written_and_one_that_nobody_has_is_not()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { CommenterPages = true });
        Assert.Equal("Old Dredger", (await Page.OpenAsync(service, "/commenters/OLD%20dredger")).TextOf("h1"));
        foreach (var path in new[] { "/commenters/Nobody", "/commenters", "/commenters/" })
            Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(path)).StatusCode);
    }
}
