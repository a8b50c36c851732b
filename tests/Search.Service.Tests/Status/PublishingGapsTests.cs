using Search.Archive;
using Search.Service.Status;

namespace Search.Service.Tests.Status;

public sealed class PublishingGapsTests
{
    private static readonly DateOnly Start = new(2014, 1, 1);

    [Fact]
    public void A_gap_is_far_longer_than_is_usual_for_the_outlet()
    {
        var days = Enumerable.Range(0, 60).Where(day => day is < 20 or > 40).Select(Start.AddDays).ToList();
        Assert.Equal([new PublishingGap("Daily", Start.AddDays(20), Start.AddDays(40), 21)], PublishingGaps.Of("Daily", days));
    }

    [Fact]
    public void A_weekly_paper_has_no_gap_each_week()
    {
        var days = Enumerable.Range(0, 60).Select(week => Start.AddDays(7 * week)).ToList();
        Assert.Empty(PublishingGaps.Of("Weekly", days));
        days.RemoveRange(30, 8);
        Assert.Equal(62, Assert.Single(PublishingGaps.Of("Weekly", days)).Days);
    }

    [Fact]
    public void Of_few_days_nothing_can_be_said() => Assert.Empty(PublishingGaps.Of("Rare", [Start, Start.AddDays(1), Start.AddDays(400)]));

    [Fact]
    public async Task The_engine_knows_the_days_that_reading_the_archive_gives()
    {
        await using var service = await RunningService.OverEngineAsync(EngineFixture.Threads);
        var fast = await service.Archive.DaysAsync(TestContext.Current.CancellationToken);
        var read = await ((IArchive)new Archives.InMemoryArchive(EngineFixture.Threads)).DaysAsync(TestContext.Current.CancellationToken);
        static string Text(IReadOnlyList<OutletDays> outlets) => string.Join('\n', outlets.OrderBy(outlet => outlet.Outlet).Select(outlet => $"{outlet.Outlet}: {string.Join(' ', outlet.Days)}"));
        Assert.Equal(Text(read), Text(fast));
        Assert.Equal(2, fast.Count);
    }

    [Fact]
    public async Task The_status_tells_of_gaps_and_imports()
    {
        var threads = Enumerable.Range(0, 60).Where(day => day is < 20 or > 40)
            .Select(day => new ArticleThread(new Article { Id = $"{day}", Title = "x", Outlet = "Daily", Published = PartialDate.OfDay(2014, 1 + day / 28, 1 + day % 28) }, []));
        await using var service = await RunningService.OverEngineAsync([.. threads]);
        await service.SendAsync(
            HttpMethod.Post, "/api/v1/articles", """{"id":"new"}""", ("X-Api-Key", RunningService.Key), (ImportWatch.Header, "id=a; files=1; files-total=2"));
        var status = await service.GetJsonAsync("/api/v1/status");
        Assert.Equal("Daily", Assert.Single(status.GetProperty("gaps").EnumerateArray()).GetProperty("outlet").GetString());
        Assert.Equal(2, Assert.Single(status.GetProperty("imports").GetProperty("running").EnumerateArray()).GetProperty("files_total").GetInt32());
        Assert.NotNull(status.GetProperty("imports").GetProperty("last_write").GetString());
        Assert.Equal("2014-03-04", status.GetProperty("archive").GetProperty("newest").GetString());
    }
}
