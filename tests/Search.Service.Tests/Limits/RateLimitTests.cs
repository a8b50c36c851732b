using System.Net;
using Search.Service.Limits;

namespace Search.Service.Tests.Limits;

public sealed class RateLimitTests
{
    private static readonly RateLimit ThreeAnHour = new(3, TimeSpan.FromHours(1));

    [Fact]
    public async Task Who_sends_too_much_is_told_when_to_come_again()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { RateLimit = ThreeAnHour });
        foreach (var (remaining, untilFull) in new[] { (2, 1200), (1, 2400), (0, 3600) })
        {
            var taken = await service.GetAsync("/api/v1/search?q=barrier");
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
            Assert.Equal("\"default\";q=3;w=3600", taken.Headers.GetValues("RateLimit-Policy").Single());
            Assert.Equal($"\"default\";r={remaining};t={untilFull}", taken.Headers.GetValues("RateLimit").Single());
        }
        var refused = await service.GetAsync("/api/v1/search?q=barrier");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), null), 1, 1200);
        Assert.Equal("\"default\";r=0;t=3600", refused.Headers.GetValues("RateLimit").Single());
        Assert.Equal("urn:search:problem:too-many-requests", (await RunningService.ReadJsonAsync(refused)).GetProperty("type").GetString());
        var page = await service.GetAsync("/search", ("Accept", "text/html"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.True(page.Headers.Contains("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task Each_key_has_a_bucket_of_its_own()
    {
        await using var service = await RunningService.OverVessmouthAsync(options => options with { RateLimit = ThreeAnHour with { Requests = 1 } });
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/api/v1/stats")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.GetAsync("/api/v1/stats", ("X-Api-Key", "no key"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync("/api/v1/stats", ("X-Api-Key", RunningService.Key))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.GetAsync("/api/v1/stats", ("X-Api-Key", RunningService.Key))).StatusCode);
    }

    [Fact]
    public async Task Without_a_limit_nothing_is_said_about_one()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        Assert.False((await service.GetAsync("/api/v1/stats")).Headers.Contains("RateLimit"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    public void An_address_of_version_6_stands_for_its_network(string address, string network) =>
        Assert.Equal(network, RateLimits.NetworkOf(IPAddress.Parse(address)));
}
