using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

/// <summary>Going on behind the place where a page ended.</summary>
public class CursorTests
{
    private static readonly string[] Words = ["tram", "council", "gates", "harbour"];

    public static TheoryData<SearchSort, SearchScope, string> Orders()
    {
        var data = new TheoryData<SearchSort, SearchScope, string>();
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            foreach (var scope in Enum.GetValues<SearchScope>())
            {
                foreach (var words in new[] { "", "tram", "tram council gates", "+tram -gates" })
                    data.Add(sort, scope, words);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Pages_behind_places_are_the_pages_by_number(SearchSort sort, SearchScope scope, string words)
    {
        await using var archive = await Many(150);
        var request = new SearchRequest { Words = words, Scope = scope, Sort = sort, PageSize = 7 };
        var paged = await ByNumberAsync(archive, request);
        Assert.Equal(paged, await BehindAsync(archive, request));
        Assert.Equal(paged.Count, paged.Distinct().Count());
    }

    [Theory]
    [InlineData(SearchSort.Newest, SearchScope.All)]
    [InlineData(SearchSort.Newest, SearchScope.Comments)]
    [InlineData(SearchSort.Oldest, SearchScope.All)]
    [InlineData(SearchSort.Oldest, SearchScope.Articles)]
    [InlineData(SearchSort.MostCommented, SearchScope.All)]
    public async Task What_comes_between_two_pages_moves_nothing_across_the_place(SearchSort sort, SearchScope scope)
    {
        await using var archive = await Many(60);
        var request = new SearchRequest { Scope = scope, Sort = sort, PageSize = 7 };
        var before = await ByNumberAsync(archive, request);
        var met = new List<string>();
        HitPosition? place = null;
        var came = 0;
        do
        {
            var page = await archive.SearchAsync(request with { After = place });
            met.AddRange(page.Hits.Select(Name));
            place = page.Next;
            await archive.PutAsync(Thread(1000 + came++));
        } while (place is not null);

        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Equal(before, met.Where(before.Contains));
    }

    [Fact]
    public async Task By_relevance_the_next_page_goes_on_behind_a_document_that_is_gone()
    {
        await using var archive = await Many(40);
        var request = new SearchRequest { Words = "tram", PageSize = 5, Scope = SearchScope.Articles };
        var first = await archive.SearchAsync(request);
        var second = (await archive.SearchAsync(request with { After = first.Next })).Hits.Select(Name).ToList();
        await archive.RemoveAsync(new Removal.OfArticle(first.Hits[^1].Article.Id));
        var again = (await archive.SearchAsync(request with { After = first.Next })).Hits.Select(Name).ToList();
        Assert.True(again.Intersect(second).Count() >= 4, $"{string.Join(' ', second)} became {string.Join(' ', again)}");
        Assert.DoesNotContain(Name(first.Hits[0]), again);
    }

    [Fact]
    public async Task A_page_behind_a_place_has_no_number()
    {
        await using var archive = await Many(3);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Page = 2, After = new HitPosition(0, 0, 0) }));
    }

    [Fact]
    public async Task Passages_are_as_many_and_as_long_as_asked_and_texts_whole_when_asked()
    {
        await using var archive = await Many(3);
        var request = new SearchRequest { Words = "tram", Scope = SearchScope.Articles };
        var off = (await archive.SearchAsync(request with { Highlight = new HighlightOptions { IsOn = false }, WithBodies = true })).Hits[0];
        Assert.Empty(off.BodyHtml);
        Assert.DoesNotContain("<mark>", off.TitleHtml);
        Assert.Contains("tram", off.Article.Body);
        var on = (await archive.SearchAsync(request with { Highlight = new HighlightOptions { Passages = 1, Length = 40 } })).Hits[0];
        Assert.InRange(Assert.Single(on.BodyHtml).Replace("<mark>", "").Replace("</mark>", "").Length, 1, 60);
        Assert.Equal("", on.Article.Body);
    }

    private static async Task<AnArchive> Many(int count)
    {
        var archive = AnArchive.Empty(ArchiveFolder.Embedded);
        await archive.PutAsync([.. Enumerable.Range(0, count / 2).Select(Thread)]);
        await archive.PutAsync([.. Enumerable.Range(count / 2, count - count / 2).Select(Thread)]);
        return archive;
    }

    // Several of a day, some without a date; texts of several lengths and frequencies, some of them equal.
    private static ArticleThread Thread(int number) => Article(
        $"a{number}", $"{Words[number % 4]} {Words[number / 2 % 4]}",
        string.Join(' ', Enumerable.Range(0, 5 + number % 9).Select(i => Words[(i * number + i) % 4])) + ". It was late again, and nobody said a word about it.",
        "The Post", number % 5 == 0 ? null : $"2014-03-{1 + number % 7:00}", [], [], null,
        [.. Enumerable.Range(0, number % 4).Select(i => Comment($"{i}", $"The {Words[(number + i) % 4]} again", null, i == 2 ? null : $"2014-04-{1 + number % 5:00}"))]);

    private static string Name(SearchHit hit) => $"{hit.Article.Id}/{hit.Comment?.Comment.Id}";

    private static async Task<List<string>> ByNumberAsync(AnArchive archive, SearchRequest request)
    {
        var names = new List<string>();
        for (var page = 1; ; page++)
        {
            var response = await archive.SearchAsync(request with { Page = page });
            names.AddRange(response.Hits.Select(Name));
            Assert.Equal(page < response.PageCount, response.Next is not null);
            if (page >= response.PageCount)
                return names;
        }
    }

    private static async Task<List<string>> BehindAsync(AnArchive archive, SearchRequest request)
    {
        var names = new List<string>();
        HitPosition? place = null;
        do
        {
            var response = await archive.SearchAsync(request with { After = place });
            names.AddRange(response.Hits.Select(Name));
            place = response.Next;
        } while (place is not null);
        return names;
    }
}
