using Search.EndToEnd.Tests.Running;

namespace Search.EndToEnd.Tests.Serving;

/// <summary>What somebody sees who starts the service for the first time.</summary>
public sealed class SampleTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public void The_sample_is_imported_and_said_so()
    {
        Assert.Contains(service.Process.Error, line => line.StartsWith("The archive is empty: importing the sample in ", StringComparison.Ordinal));
        Assert.Contains(service.Process.Error, line => line.StartsWith("Imported ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_is_html_with_a_search_box()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "search?q=barrier");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("name=\"q\"", page);
        Assert.Contains("<mark>", page);
    }

    [Fact]
    public async Task The_api_finds_articles_comments_and_outlets_of_the_sample()
    {
        var answer = await service.GetAsync("api/v1/search?q=barrier&facets=outlet");

        Assert.True(answer.GetProperty("total").GetProperty("articles").GetInt32() > 1);
        Assert.True(answer.GetProperty("total").GetProperty("comments").GetInt32() > 1);
        Assert.True(answer.GetProperty("facets").GetProperty("outlet").GetProperty("values").GetArrayLength() > 1);
    }

    [Fact]
    public async Task The_command_line_asks_the_service_and_gets_the_same_answer()
    {
        var overHttp = await service.GetAsync("api/v1/search?q=barrier");

        var (exitCode, output, _) = await SearchProcess.RunAsync(service.Folder.Path, "query", "barrier", "--json");

        Assert.Equal(0, exitCode);
        using var json = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal(overHttp.GetProperty("total").ToString(), json.RootElement.GetProperty("total").ToString());
        Assert.Equal(overHttp.GetProperty("hits").ToString(), json.RootElement.GetProperty("hits").ToString());
    }
}
