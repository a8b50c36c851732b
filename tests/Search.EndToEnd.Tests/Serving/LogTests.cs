using System.Text.Json;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Serving;

public sealed class LogTests
{
    [Fact]
    public async Task The_log_of_requests_is_JSON_and_tells_neither_who_asked_nor_what()
    {
        using var folder = new TemporaryFolder();
        await using var process = SearchProcess.Start(
            folder.Path, [("Search__Log__Requests", "true"), ("Search__Log__Level", "Information"), ("Search__Log__AsJson", "true")], "serve", "--urls", "http://127.0.0.1:0");
        var url = (await process.LineAsync("Listening on "))["Listening on ".Length..];
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.GetAsync(new Uri($"{url}?q=thesecretwords"), TestContext.Current.CancellationToken);
        await process.TerminateAsync();
        Assert.Equal(0, await process.ExitAsync());

        var text = Assert.Single(process.Error, one => one.Contains("\"Route\":", StringComparison.Ordinal));
        using var line = JsonDocument.Parse(text);
        var state = line.RootElement.GetProperty("State");
        Assert.Equal("GET", state.GetProperty("Method").GetString());
        Assert.Equal("/search", state.GetProperty("Route").GetString());
        Assert.Equal(200, state.GetProperty("Status").GetInt32());
        Assert.DoesNotContain("127.0.0.1", text);
        Assert.All(process.Error, other => Assert.DoesNotContain("thesecretwords", other));
    }
}
