using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Search.Service.Tests.Describing;

/// <summary>The API's description says what is so, and says it in full.</summary>
public sealed partial class DescriptionTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Theory]
    [InlineData("search", "/api/v1/search?q=barrier+gates&facets=outlet,tag,year&histogram=true&explain=true")]
    [InlineData("search", "/api/v1/search?q=barier&fields=title,body")]
    [InlineData("search", "/api/v1/search?q=%22flood&outlet=None&facets=outlet")]
    [InlineData("listComments", "/api/v1/comments?q=barrier&explain=true&fields=author,article,highlights,explanation")]
    [InlineData("listArticles", "/api/v1/articles?outlet=The+Odd")]
    [InlineData("getArticle", "/api/v1/articles/a2?comments=tree")]
    [InlineData("getComment", "/api/v1/comments/1?article=a2")]
    [InlineData("getFacet", "/api/v1/facets/outlet?q=e&outlet!=The+Odd")]
    [InlineData("suggest", "/api/v1/suggest?q=barr")]
    [InlineData("getStatistics", "/api/v1/stats")]
    [InlineData("getStatus", "/api/v1/status")]
    public async Task An_answer_is_what_the_description_says(string operation, string path)
    {
        var document = await DocumentAsync();
        var answer = await _service.GetJsonAsync(path);
        var schema = Operations(document).Single(each => Id(each) == operation).GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal([], new SchemaCheck(document).Faults(schema, answer));
    }

    [Fact]
    public async Task A_problem_is_what_the_description_says()
    {
        var document = await DocumentAsync();
        var refused = await _service.GetAsync("/api/v1/search?colour=red");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal([], new SchemaCheck(document).Faults(new SchemaCheck(document).Find("#/components/schemas/Problem"), await RunningService.ReadJsonAsync(refused)));
    }

    [Fact]
    public async Task Every_example_is_what_the_description_says()
    {
        var document = await DocumentAsync();
        var examples = Content(document).Where(media => media.TryGetProperty("example", out _)).ToList();
        Assert.True(examples.Count >= 11, $"There are {examples.Count} examples.");
        Assert.All(examples, media => Assert.Equal([], new SchemaCheck(document).Faults(media.GetProperty("schema"), media.GetProperty("example"))));
    }

    [Fact]
    public async Task An_example_of_what_is_sent_is_taken()
    {
        await using var service = await RunningService.OverEngineAsync([]);
        var document = await DocumentAsync();
        JsonElement Example(string operation) => Operations(document).Single(each => Id(each) == operation).GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("example");
        Assert.Equal(HttpStatusCode.Created, (await service.PostAsync("/api/v1/articles", Example("putArticles").GetRawText())).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await service.PostAsync("/api/v1/articles/sentinel/barrier-vote/comments", Example("putComments").GetRawText())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("/api/v1/search", Example("postSearch").GetRawText())).StatusCode);
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_nothing_is_a_number_and_a_text()
    {
        var document = await DocumentAsync();
        foreach (var (name, value) in Members(document))
        {
            if (name == "$ref")
                new SchemaCheck(document).Find(value.GetString()!);
            if (name == "type" && value.ValueKind == JsonValueKind.Array)
                Assert.DoesNotContain(value.EnumerateArray(), type => type.GetString() == "string" && value.GetArrayLength() > 1 && value.EnumerateArray().Any(other => other.GetString() is "integer" or "number"));
        }
    }

    [Fact]
    public async Task Every_operation_is_named_once_described_and_says_how_it_may_fail()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        Assert.Equal("Apache-2.0", document.GetProperty("info").GetProperty("license").GetProperty("identifier").GetString());
        var tags = document.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ToList();
        var operations = Operations(document).ToList();
        Assert.Equal(operations.Count, operations.Select(Id).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.Subset(tags.ToHashSet(), operation.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ToHashSet());
            var responses = operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToList();
            Assert.Superset(new HashSet<string> { "401", "429", "503" }, responses.ToHashSet());
            Assert.All(operation.GetProperty("responses").EnumerateObject(), response => Assert.NotEmpty(response.Value.GetProperty("description").GetString()!));
        });
    }

    [Fact]
    public async Task The_parameters_of_a_path_are_those_of_its_address()
    {
        var document = await DocumentAsync();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var inAddress = PathParameterRegex().Matches(path.Name).Select(match => match.Groups[1].Value).Order();
            foreach (var operation in path.Value.EnumerateObject())
            {
                var parameters = operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
                Assert.Equal(inAddress, parameters.Where(one => one.GetProperty("in").GetString() == "path").Select(one => one.GetProperty("name").GetString()!).Order());
                Assert.All(parameters, one => Assert.True(one.GetProperty("schema").TryGetProperty("type", out _)));
                Assert.Equal(parameters.Count, parameters.Select(one => one.GetProperty("name").GetString()).Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task Writing_needs_a_key_by_the_description_too_and_reading_may_do_without()
    {
        var document = await DocumentAsync();
        var schemes = document.GetProperty("components").GetProperty("securitySchemes").EnumerateObject().Select(scheme => scheme.Name).ToHashSet();
        var general = document.GetProperty("security").EnumerateArray().ToList();
        Assert.Contains(general, requirement => !requirement.EnumerateObject().Any());
        Assert.Subset(schemes, general.SelectMany(requirement => requirement.EnumerateObject()).Select(scheme => scheme.Name).ToHashSet());
        foreach (var operation in Operations(document))
        {
            var isWrite = operation.GetProperty("tags")[0].GetString() == "Write";
            Assert.Equal(isWrite, operation.TryGetProperty("security", out var own));
            if (isWrite)
                Assert.All(own.EnumerateArray(), requirement => Assert.Single(requirement.EnumerateObject()));
        }
    }

    [Fact]
    public async Task The_page_of_the_API_runs_by_its_own_files_alone()
    {
        var page = await _service.GetAsync("/api/docs/index.html");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'self';", policy);
        Assert.DoesNotContain("script-src", policy);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)[^>]*>\s*\S", html);
        Assert.DoesNotContain("unsafe-inline", (await _service.GetAsync("/search")).Headers.GetValues("Content-Security-Policy").Single());
        foreach (Match source in SourceRegex().Matches(html))
            Assert.Equal(HttpStatusCode.OK, (await _service.GetAsync("/api/docs/" + source.Groups[1].Value.TrimStart('.', '/'))).StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await _service.GetAsync("/api/docs")).StatusCode);
    }

    private async Task<JsonElement> DocumentAsync() => await _service.GetJsonAsync("/openapi/v1.json");

    private static string? Id(JsonElement operation) => operation.GetProperty("operationId").GetString();

    private static IEnumerable<JsonElement> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    private static IEnumerable<JsonElement> Content(JsonElement document) => Members(document)
        .Where(member => member.Name == "content").SelectMany(member => member.Value.EnumerateObject()).Select(media => media.Value);

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(member.Value).Prepend((member.Name, member.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameterRegex();

    [GeneratedRegex(@"(?:src|href)=""(\./[^""]+)""")]
    private static partial Regex SourceRegex();
}
