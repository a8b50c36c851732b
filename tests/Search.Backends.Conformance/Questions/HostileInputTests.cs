using Search.Archive;

namespace Search.Backends.Conformance.Questions;

public class HostileInputTests
{
    [Theory]
    [EveryBackend("\"council", true)]
    [EveryBackend("(council", true)]
    [EveryBackend("council)", true)]
    [EveryBackend("nofield:council", true)]
    [EveryBackend("council published:yesterday", true)]
    [EveryBackend("council published:[then TO now]", true)]
    [EveryBackend("council in:nowhere", true)]
    [EveryBackend("council?", false)]
    [EveryBackend("council: yes", false)]
    [EveryBackend("[council]", false)]
    [EveryBackend("{council}", false)]
    [EveryBackend("--council", false)]
    [EveryBackend("council 10:30", false)]
    [EveryBackend("council https://example.org/?a=b&c", false)]
    [EveryBackend("council … — ‽", false)]
    [EveryBackend("<council onclick='x'>", false)]
    [EveryBackend("council'; drop table--", false)]
    [EveryBackend("\0council\u202e\ufeff", false)]
    public async Task What_cannot_be_read_as_syntax_is_read_as_words(string backend, string words, bool isTold)
    {
        await using var archive = await News.On(backend);
        var response = await archive.SearchAsync(words);
        Assert.Contains(response.Hits, h => h.Article.Id == "eel");
        Assert.Equal(isTold, response.Warnings.Count > 0);
        Assert.All(response.Warnings, w => Assert.InRange(w.Offset ?? 0, 0, words.Length));
    }

    [Theory]
    [EveryBackend("AND")]
    [EveryBackend("OR OR NOT")]
    [EveryBackend("+ - ! && ||")]
    [EveryBackend("~ ^ ~2 ^3")]
    [EveryBackend("\\")]
    [EveryBackend("\"")]
    [EveryBackend("()")]
    [EveryBackend("*?*?*?*?*")]
    [EveryBackend("title: body:")]
    [EveryBackend("published:[* TO *]")]
    [EveryBackend("tram~99 eel^99999999999999999999")]
    [EveryBackend("\ud800 \udfff")]
    [EveryBackend("%00 ${jndi:ldap://x} ../../etc/passwd")]
    public async Task Nothing_that_is_typed_breaks_the_search(string backend, string words)
    {
        await using var archive = await News.On(backend);
        foreach (var scope in Enum.GetValues<SearchScope>())
        {
            var response = await archive.SearchAsync(new SearchRequest { Words = words, Scope = scope, Facets = FacetNames.All, Histogram = true });
            Assert.InRange(response.Hits.Count, 0, 4);
        }

        await archive.Archive.SuggestAsync(new SuggestRequest { Text = words }, TestContext.Current.CancellationToken);
        Assert.NotNull(await archive.Archive.FindThreadAsync("eel", words, TestContext.Current.CancellationToken));
    }

    [Theory, EveryBackend]
    public async Task Questions_of_any_length_and_depth_are_answered(string backend)
    {
        await using var archive = await News.On(backend);
        string[] questions =
        [
            new string('(', 5000) + "council" + new string(')', 5000), string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{i}")) + " council",
            "council " + string.Join(" OR ", Enumerable.Range(0, 3000).Select(i => $"\"a{i} b\"")), new string('x', 100_000) + " council",
        ];
        foreach (var words in questions)
            Assert.InRange((await archive.SearchAsync(words)).Total.Articles, 0, 3);
        Assert.Equal(3, (await archive.SearchAsync(questions[0])).Total.Articles);
        Assert.NotEmpty((await archive.SearchAsync(questions[1])).Warnings);
    }

    [Theory, EveryBackend]
    public async Task A_request_beyond_its_limits_is_refused(string backend)
    {
        await using var archive = await News.On(backend);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Page = 0 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { PageSize = 0 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { PageSize = SearchRequest.MaxPageSize + 1 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Facets = ["colour"] }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Filters = [new("colour", "red")] }));
        Assert.Empty((await archive.SearchAsync(new SearchRequest { Page = int.MaxValue, PageSize = 100 })).Hits);
    }
}
