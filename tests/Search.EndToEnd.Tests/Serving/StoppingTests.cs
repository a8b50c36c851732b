using System.Net.Http.Json;
using System.Text.Json;
using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Serving;

public sealed class StoppingTests
{
    [Fact]
    public async Task Sigterm_ends_the_service_cleanly_and_nothing_is_lost()
    {
        await using var service = new RunningService();
        await service.InitializeAsync();
        using var answer = await service.Http.PostAsJsonAsync("api/v1/articles", new { id = "last", title = "The last one" }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        await service.Process.TerminateAsync();

        Assert.Equal(0, await service.Process.ExitAsync());
        Assert.False(File.Exists(Path.Combine(service.Data, "service.json")));
        Assert.Equal(0, (await SearchProcess.RunAsync(service.Folder.Path, "check")).ExitCode);
        Assert.Equal(1, await CountAsync(service.Folder, "title:\"last one\""));
    }

    [Fact]
    public async Task What_is_being_written_when_Sigterm_comes_is_finished_and_answered()
    {
        await using var service = new RunningService();
        await service.InitializeAsync();
        using var body = new HalfSentContent("{\"id\":\"last\",", "\"title\":\"The last one\"}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/articles") { Content = body };
        // The body goes only when the service asks for it, and so has begun to answer.
        request.Headers.ExpectContinue = true;
        var answering = service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await body.HalfSent;
        await service.Process.TerminateAsync();
        body.SendTheRest();

        using var answer = await answering;
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(0, await service.Process.ExitAsync());
        Assert.Equal(1, await CountAsync(service.Folder, "title:\"last one\""));
    }

    [Fact]
    public async Task After_kill_9_the_archive_opens_again_with_everything_that_was_answered()
    {
        await using var service = new RunningService();
        await service.InitializeAsync();
        using var answer = await service.Http.PostAsJsonAsync("api/v1/articles", new { id = "last", title = "The last one" }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        await service.Process.KillAsync();

        Assert.True(File.Exists(Path.Combine(service.Data, "service.json")));
        Assert.Equal(1, await CountAsync(service.Folder, "title:\"last one\""));
    }

    private static async Task<int> CountAsync(TemporaryFolder folder, string words)
    {
        var (exitCode, output, error) = await SearchProcess.RunAsync(folder.Path, "query", words, "--json");
        Assert.True(exitCode == 0, error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("total").GetProperty("articles").GetInt32();
    }
}
