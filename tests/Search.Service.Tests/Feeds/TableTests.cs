using System.Net;
using System.Text;
using System.Text.Json;
using Search.Archive;

namespace Search.Service.Tests.Feeds;

public sealed class TableTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task The_csv_of_a_search_has_a_row_a_hit()
    {
        var response = await _service.GetAsync("/search.csv?q=barrier&sort=oldest&utm_source=x&page=7");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("search.csv", response.Content.Headers.ContentDisposition!.FileName);
        var rows = CsvReading.Rows(await TextAsync(response));
        Assert.Equal("type", rows[0][0]);
        Assert.Equal(["sentinel/barrier-vote", "courier/barrier-inquiry"], rows.Skip(1).Select(row => row[1]));
        var row = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal("Council votes 22 to 19 for a flood barrier", row["title"]);
        Assert.Equal("harbour; flood barrier", row["tags"]);
        Assert.Equal("2012-03-14", row["published"]);
        Assert.Equal("4", row["comments"]);
        Assert.Equal("2", row["matching_comments"]);
        Assert.StartsWith("Vessmouth will build a flood barrier.", row["text"]);
        Assert.Equal($"{_service.Addresses[0]}/articles/sentinel/barrier-vote", row["link"]);
    }

    [Fact]
    public async Task Comments_stand_whole_in_a_table_of_comments()
    {
        var rows = CsvReading.Rows(await TextAsync(await _service.GetAsync("/search.csv?q=culverts&in=comments")));
        Assert.Equal(["That is what the flushing culverts are for. The barrier has eight.", "I have seen the culverts."], rows.Skip(1).Select(row => row[^1]));
        Assert.Equal(["3", "4"], rows.Skip(1).Select(row => row[1]));
    }

    [Fact]
    public async Task The_mark_for_spreadsheets_comes_when_asked_for()
    {
        var bytes = await (await _service.GetAsync("/search.csv?bom=true")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.StartsWith("type,", await TextAsync(await _service.GetAsync("/search.csv")));
    }

    [Fact]
    public async Task Every_hit_is_in_a_table_however_many()
    {
        var threads = Enumerable.Range(0, 1234).Select(i => new ArticleThread(new Article { Id = $"{i}", Title = $"x {i}", Body = new string('y', 100) }, [])).ToList();
        await using var service = await RunningService.OverAsync(threads);
        Assert.Equal(1235, CsvReading.Rows(await TextAsync(await service.GetAsync("/search.csv?q=x&page_size=10"))).Count);
        var lines = (await TextAsync(await service.GetAsync("/search.ndjson?q=x&page_size=10"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1234, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_line_is_a_hit_as_the_api_has_it()
    {
        var response = await _service.GetAsync("/search.ndjson?q=barrier");
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        var lines = (await TextAsync(response)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var hits = (await _service.GetJsonAsync("/api/v1/search?q=barrier")).GetProperty("hits").EnumerateArray();
        Assert.Equal(hits.Select(hit => hit.GetRawText()), lines);
    }

    [Theory]
    [InlineData("/search.csv?from=yesterday")]
    [InlineData("/search.ndjson?sort=best")]
    [InlineData("/search.atom?page=zero")]
    public async Task A_value_that_cannot_be_read_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _service.GetAsync(path)).StatusCode);

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
