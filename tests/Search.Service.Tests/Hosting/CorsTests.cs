using System.Net;

namespace Search.Service.Tests.Hosting;

public sealed class CorsTests
{
    private const string Site = "https://news.example";

    [Fact]
    public async Task Scripts_of_other_sites_are_kept_out_unless_they_are_named()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        Assert.False((await service.GetAsync("/api/v1/search", ("Origin", Site))).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_site_that_is_named_may_use_the_API_and_no_other_may()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { CorsOrigins = [Site] });
        var allowed = await service.GetAsync("/api/v1/search", ("Origin", Site));
        Assert.Equal(Site, allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Link", string.Join(',', allowed.Headers.GetValues("Access-Control-Expose-Headers")));
        Assert.False((await service.GetAsync("/api/v1/search", ("Origin", "https://other.example"))).Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False((await service.GetAsync("/search", ("Origin", Site))).Headers.Contains("Access-Control-Allow-Origin"));

        var asked = await service.SendAsync(HttpMethod.Options, "/api/v1/articles", null, ("Origin", Site), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "x-api-key"));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal("600", asked.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Contains("POST", asked.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }
}
