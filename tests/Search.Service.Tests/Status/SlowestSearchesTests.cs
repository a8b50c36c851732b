using Search.Archive;
using Search.Service.Status;

namespace Search.Service.Tests.Status;

public sealed class SlowestSearchesTests
{
    private readonly ManualTime _time = new();
    private readonly SlowestSearches _slowest;

    public SlowestSearchesTests() => _slowest = new SlowestSearches(_time);

    [Fact]
    public void The_slowest_are_kept_slowest_first()
    {
        foreach (var milliseconds in Enumerable.Range(1, 100).OrderBy(i => i * 37 % 101))
            Add($"word{milliseconds}", milliseconds);

        Assert.Equal(Enumerable.Range(81, 20).Reverse(), _slowest.List().Select(search => (int)search.Took.TotalMilliseconds));
    }

    [Fact]
    public void A_search_is_listed_once_with_its_longest_time()
    {
        Add("flood", 10);
        Add("flood", 30);
        Add("flood", 20);
        Add("flood", 5, RequestKind.SearchApi);

        Assert.Equal([(30, RequestKind.SearchPage), (5, RequestKind.SearchApi)], _slowest.List().Select(search => ((int)search.Took.TotalMilliseconds, search.Kind)));
    }

    [Fact]
    public void What_is_faster_than_all_of_them_is_not_admitted()
    {
        for (var i = 0; i < SlowestSearches.Most; i++)
            Add($"word{i}", 100);

        Assert.False(_slowest.Admits(TimeSpan.FromMilliseconds(100)));
        Assert.True(_slowest.Admits(TimeSpan.FromMilliseconds(101)));
    }

    [Fact]
    public void A_day_later_others_take_their_place()
    {
        for (var i = 0; i < SlowestSearches.Most; i++)
            Add($"word{i}", 100);
        _time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        Assert.True(_slowest.Admits(TimeSpan.FromMilliseconds(1)));
        Add("today", 1);

        Assert.Equal("today", Assert.Single(_slowest.List()).Request.Words);
    }

    private void Add(string words, int milliseconds, RequestKind kind = RequestKind.SearchPage) =>
        _slowest.Add(new SlowSearch(TimeSpan.FromMilliseconds(milliseconds), _time.GetUtcNow(), kind, new SearchRequest { Words = words }));
}
