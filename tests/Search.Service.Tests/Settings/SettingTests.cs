using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Search.Service.Settings;

namespace Search.Service.Tests.Settings;

public sealed class SettingTests
{
    [Fact]
    public void Every_setting_is_read_beneath_its_name()
    {
        var options = Read(
            ("ReadingNeedsKey", "true"), ("CorsOrigins", "https://a.example;http://localhost:3000"), ("TrustedProxies:0", "10.0.0.0/8"), ("TrustedProxies:1", "::1"),
            ("RateLimit:Requests", "100"), ("RateLimit:Seconds", "30"), ("Limits:QueryLength", "10"), ("Limits:QueryClauses", "11"), ("Limits:QueryPatterns", "12"),
            ("Limits:PatternLetters", "13"), ("Limits:SearchSeconds", "14"), ("Limits:Concurrent", "15"), ("Limits:Queued", "16"), ("Limits:Kept", "17"), ("DrainSeconds", "18"),
            ("Metrics", "false"), ("OtlpEndpoint", "http://127.0.0.1:4318"), ("Log:Level", "information"), ("Log:AsJson", "true"), ("Log:Requests", "true"));
        Assert.True(options.ReadingNeedsKey);
        Assert.Equal(["https://a.example", "http://localhost:3000"], options.CorsOrigins);
        Assert.Equal(["10.0.0.0/8", "::1"], options.TrustedProxies);
        Assert.Equal(new RateLimit(100, TimeSpan.FromSeconds(30)), options.RateLimit);
        Assert.Equal(
            new SearchLimits { QueryLength = 10, QueryClauses = 11, QueryPatterns = 12, PatternLetters = 13, Time = TimeSpan.FromSeconds(14), Concurrent = 15, Queued = 16, Kept = 17 },
            options.Limits);
        Assert.Equal(TimeSpan.FromSeconds(18), options.DrainTime);
        Assert.False(options.Metrics);
        Assert.Equal(new Uri("http://127.0.0.1:4318"), options.OtlpEndpoint);
        Assert.Equal(new LogOptions { Level = LogLevel.Information, AsJson = true, Requests = true }, options.Log);
    }

    [Theory]
    [InlineData("RateLimit:Requests", "-1", "Search:RateLimit:Requests is '-1'; it takes a whole number from 0")]
    [InlineData("Limits:SearchSeconds", "soon", "Search:Limits:SearchSeconds is 'soon'")]
    [InlineData("CorsOrigins", "https://a.example/path", "it takes origins like https://news.example")]
    [InlineData("TrustedProxies", "proxy", "it takes addresses or networks")]
    [InlineData("ReadingNeedKey", "true", "There is no setting Search:ReadingNeedKey. Did you mean Search:ReadingNeedsKey?")]
    [InlineData("Limits:SearchSecond", "1", "Did you mean Search:Limits:SearchSeconds?")]
    [InlineData("Colour", "red", "There are: Urls")]
    public void What_cannot_be_used_is_named_with_a_way_to_mend_it(string name, string value, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Read((name, value))).Message);

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var message = Assert.Throws<FormatException>(() => Read(("DrainSeconds", "x"), ("Limits:Kept", "y"), ("Colour", "z"))).Message;
        Assert.All(new[] { "DrainSeconds", "Limits:Kept", "Colour" }, name => Assert.Contains(name, message));
    }

    [Fact]
    public void The_defaults_that_are_told_are_those_that_apply()
    {
        foreach (var setting in SettingTable.All.Where(setting => setting.Default.Length > 0))
        {
            var read = setting.Read(new ServiceOptions(), [setting.Default])!;
            Assert.Equal(Of(new ServiceOptions()), Of(read));
        }
    }

    private static string Of(ServiceOptions options) => string.Join(
        ' ', string.Join(',', options.Urls), options.ReadingNeedsKey, options.RateLimit, options.MaxRequestBytes, options.Limits, options.ShowSlowestSearches, options.CommenterPages, options.Metrics, options.Log, options.DrainTime);

    private static ServiceOptions Read(params (string Name, string Value)[] settings) => ServiceOptions.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>("Search:" + setting.Name, setting.Value))).Build());
}
