using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Serving;

/// <summary>Writing while the service runs, and stopping it.</summary>
public sealed class WritingTests(RunningService service) : IClassFixture<RunningService>
{
    // A change may wait one second to be seen; the rest is for a machine that is busy with the other tests.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_posted_article_is_found_soon_without_asking_for_a_refresh()
    {
        using var answer = await service.Http.PostAsJsonAsync(
            "api/v1/articles", new { id = "posted", title = "Zwieback shortage", body = "None left." }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(await IsFoundSoonAsync("zwieback"));
    }

    [Fact]
    public async Task A_late_comment_is_found_under_its_article()
    {
        using var article = await service.Http.PostAsJsonAsync(
            "api/v1/articles", new { id = "quiet", title = "A quiet day", body = "Nothing happened." }, TestContext.Current.CancellationToken);
        using var comment = await service.Http.PostAsJsonAsync(
            "api/v1/articles/quiet/comments?refresh=true", new { author = "Len", body = "Except the quokka." }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, comment.StatusCode);
        Assert.Equal("quiet", (await service.GetAsync("api/v1/search?q=quokka")).GetProperty("hits")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Nobody_writes_without_the_token()
    {
        using var stranger = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        using var answer = await stranger.PostAsJsonAsync($"{service.Url}/api/v1/articles", new { id = "x", title = "x" }, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task The_import_command_goes_through_the_running_service()
    {
        await File.WriteAllTextAsync(service.Folder["late.jsonl"], """{"id":"late","title":"Xylophone found","body":"In the pump house."}""", TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await SearchProcess.RunAsync(service.Folder.Path, "import", "late.jsonl");

        Assert.True(exitCode == 0, error);
        Assert.Contains("1 article (1 added", output);
        Assert.Equal(1, await service.CountAsync("xylophone"));
    }

    private async Task<bool> IsFoundSoonAsync(string words)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Soon)
        {
            if (await service.CountAsync(words) == 1)
                return true;
            // The other process gives no sign when it refreshes: it has to be asked again, but not without pause.
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return false;
    }
}
