using System.Net;
using System.Text.Json;
using Search.Archive;

namespace Search.Service.Tests.Api;

public sealed class ReadEndpointsTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task An_article_comes_whole_with_its_comments_in_order()
    {
        var article = await _service.GetJsonAsync("/api/v1/articles/sentinel/barrier-vote");
        Assert.Equal(
            ["id", "title", "outlet", "authors", "published", "tags", "language", "url", "source", "body", "comment_count", "comments"],
            article.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["1", "2", "3", "4"], article.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("id").GetString()));
        Assert.Equal("harbour-sentinel/barrier-vote.txt", article.GetProperty("source").GetString());
        Assert.False(article.GetProperty("comments")[0].TryGetProperty("replies", out _));
    }

    [Fact]
    public async Task As_a_tree_replies_stand_beneath_what_they_answer()
    {
        var article = await _service.GetJsonAsync("/api/v1/articles/sentinel/barrier-vote?comments=tree");
        var second = article.GetProperty("comments")[1];
        Assert.Equal("4", second.GetProperty("replies")[0].GetProperty("replies")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_thousand_levels_of_replies_can_be_read_by_a_common_reader()
    {
        var comments = Enumerable.Range(0, 1000).Select(i => new Comment { Id = $"{i}", ParentId = $"{i - 1}", Body = "x" }).ToList();
        await using var service = await RunningService.OverAsync([new(new Article { Id = "deep", Title = "" }, comments)]);
        var text = await service.Client.GetStringAsync("/api/v1/articles/deep?comments=tree", TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        Assert.Equal(1000, text.Split("\"body\":\"x\"").Length - 1);
    }

    [Theory]
    [InlineData("/api/v1/articles/nothing", HttpStatusCode.NotFound, "no article with the id 'nothing'")]
    [InlineData("/api/v1/articles?id=", HttpStatusCode.BadRequest, "'id' is missing")]
    [InlineData("/api/v1/articles?in=comments", HttpStatusCode.BadRequest, "the address says what is searched")]
    [InlineData("/api/v1/articles?outlets=x", HttpStatusCode.BadRequest, "Did you mean 'outlet'?")]
    [InlineData("/api/v1/comments/1", HttpStatusCode.BadRequest, "'article' is missing")]
    [InlineData("/api/v1/comments/9?article=sentinel/barrier-vote", HttpStatusCode.NotFound, "no comment with the id '9'")]
    [InlineData("/api/v1/comments/9?article=none", HttpStatusCode.NotFound, "no article with the id 'none'")]
    [InlineData("/api/v1/suggest?q=a&count=51", HttpStatusCode.BadRequest, "a whole number from 1 to 50")]
    [InlineData("/api/v1/suggest?text=a", HttpStatusCode.BadRequest, "There is no parameter 'text'")]
    [InlineData("/api/v1/articles/x?comments=nested", HttpStatusCode.BadRequest, "flat or tree")]
    [InlineData("/api/v1/articles/x?coments=tree", HttpStatusCode.BadRequest, "Did you mean 'comments'?")]
    [InlineData("/api/v1/facets/outlets", HttpStatusCode.NotFound, "There are: outlet")]
    [InlineData("/api/v1/facets/outlet?page=2", HttpStatusCode.BadRequest, "There is no parameter 'page'")]
    [InlineData("/api/v1/facets/outlet?facet_size=x", HttpStatusCode.BadRequest, "whole number")]
    [InlineData("/api/v1/stats?x=1", HttpStatusCode.BadRequest, "There is no parameter 'x'")]
    [InlineData("/api/v1/export?x=1", HttpStatusCode.BadRequest, "There is no parameter 'x'")]
    [InlineData("/api/v1/nowhere", HttpStatusCode.NotFound, "nothing at /api/v1/nowhere")]
    [InlineData("/api/v2", HttpStatusCode.NotFound, "nothing at /api/v2")]
    public async Task What_cannot_be_answered_is_a_problem(string path, HttpStatusCode status, string detail)
    {
        var response = await _service.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await RunningService.ReadJsonAsync(response);
        Assert.Contains(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_method_that_is_not_taken_is_a_problem()
    {
        var response = await _service.SendAsync(HttpMethod.Delete, "/api/v1/search", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(405, (await RunningService.ReadJsonAsync(response)).GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/api/v1/search?q=barrier")]
    [InlineData("/api/v1/articles/ferryman/chess")]
    [InlineData("/api/v1/facets/outlet")]
    [InlineData("/api/v1/stats")]
    [InlineData("/api/v1/export")]
    [InlineData("/search.csv?q=barrier")]
    public async Task What_answers_GET_answers_HEAD_with_the_same_headers_and_no_content(string path)
    {
        var (get, head) = (await _service.GetAsync(path), await _service.SendAsync(HttpMethod.Head, path, null));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1/")]
    public async Task Where_the_API_lives_its_documentation_is_found(string path)
    {
        var response = await _service.GetAsync(path);
        Assert.Equal("/api/docs/index.html", response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await _service.GetAsync("/api/docs/index.html")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/search?size=5", "Did you mean 'page_size'?")]
    [InlineData("/api/v1/search?query=x", "Did you mean 'q'?")]
    [InlineData("/api/v1/search?begin_date=2010", "Did you mean 'from'?")]
    [InlineData("/api/v1/search?order-by=newest", "Did you mean 'sort'?")]
    [InlineData("/api/v1/suggest?q=x&limit=5", "Did you mean 'count'?")]
    [InlineData("/api/v1/stats?x=1", "There is no parameter 'x'. None is taken here.")]
    public async Task Names_that_other_services_use_lead_to_those_of_this_one(string path, string advice) =>
        Assert.Contains(advice, (await _service.GetJsonAsync(path)).GetProperty("detail").GetString());

    [Fact]
    public async Task Tables_and_the_export_are_compressed_for_those_who_take_it()
    {
        foreach (var path in new[] { "/api/v1/search?q=barrier", "/search.csv", "/search.ndjson", "/search.atom", "/api/v1/export" })
            Assert.Equal(["br"], (await _service.GetAsync(path, ("Accept-Encoding", "br"))).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Values_of_a_facet_can_be_looked_up()
    {
        var facet = await _service.GetJsonAsync("/api/v1/facets/tag?q=ch&query=girl");
        Assert.Equal("""{"facet":"tag","unit":"articles","values":[{"value":"chess","count":1,"selected":false}],"other":0}""", facet.GetRawText());
        var rest = await _service.GetJsonAsync("/api/v1/facets/outlet?facet_size=1&tag!=chess&in=articles");
        Assert.Equal(1, rest.GetProperty("other").GetInt32());
    }

    [Fact]
    public async Task Statistics_say_what_the_archive_holds_and_can_do()
    {
        var statistics = await _service.GetJsonAsync("/api/v1/stats");
        Assert.Equal(3, statistics.GetProperty("articles").GetInt32());
        Assert.Equal(6, statistics.GetProperty("comments").GetInt32());
        Assert.True(statistics.GetProperty("capabilities").GetProperty("histogram").GetBoolean());
    }

    [Fact]
    public async Task An_export_is_one_thread_a_line_that_can_be_imported_again()
    {
        var response = await _service.GetAsync("/api/v1/export");
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        var threads = lines.Select(line => ThreadJson.TryRead(line, out var thread, out _) ? thread : null);
        Assert.Equal(lines, threads.Select(thread => ThreadJson.Write(thread!)));
        Assert.Equal("harbour-sentinel/barrier-vote.txt", threads.First()!.Article.Source);
    }

    [Fact]
    public async Task The_description_lists_every_endpoint_and_parameter()
    {
        var description = await _service.GetJsonAsync("/openapi/v1.json");
        var paths = description.GetProperty("paths");
        Assert.Equal(
            ["/api/v1/articles", "/api/v1/articles/{id}", "/api/v1/articles/{id}/comments", "/api/v1/commenters", "/api/v1/comments", "/api/v1/comments/{id}", "/api/v1/export",
                "/api/v1/facets/{name}", "/api/v1/search", "/api/v1/stats", "/api/v1/status", "/api/v1/suggest", "/api/v1/takedowns", "/api/v1/takedowns/{id}"],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var operations = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => operation.Value)).ToList();
        Assert.All(operations, operation => Assert.False(string.IsNullOrEmpty(operation.GetProperty("summary").GetString())));
        var parameters = operations.Where(operation => operation.TryGetProperty("parameters", out _))
            .SelectMany(operation => operation.GetProperty("parameters").EnumerateArray()).ToList();
        Assert.All(parameters, parameter => Assert.False(string.IsNullOrEmpty(parameter.GetProperty("description").GetString())));
        var search = paths.GetProperty("/api/v1/search").GetProperty("get").GetProperty("parameters").EnumerateArray();
        Assert.Equal([.. SearchParameters.Names, "cursor", "fields"], search.Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.True(description.GetProperty("components").GetProperty("schemas").GetProperty("SearchAnswer").GetProperty("properties").TryGetProperty("took_ms", out _));
        Assert.True(paths.GetProperty("/api/v1/articles").GetProperty("post").TryGetProperty("requestBody", out _));
    }
}
