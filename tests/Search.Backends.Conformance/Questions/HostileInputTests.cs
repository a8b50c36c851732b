using Search.Archive;

namespace Search.Backends.Conformance.Questions;

public class HostileInputTests(SharedArchives shared)
{
    private static readonly string[] Noise =
    [
        "council", "tram", "the", "eel", "Ruiz", "sluic", "2015", "AND", "OR", "NOT", "+", "-", "!", "(", ")", "\"", "'", "*", "?", "~", "~1", "^2", ":", "[", "]", "{", "}", " TO ",
        ">=", "\\", "title:", "comment:", "outlet:", "by:", "tag:", "year:", "published:", "before:", "in:", "comments", "thread:", "&&", "||", "/", ".", "é",
    ];

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
        var archive = await shared.News(backend);
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
        var archive = await shared.News(backend);
        foreach (var scope in Enum.GetValues<SearchScope>())
        {
            var response = await archive.SearchAsync(new SearchRequest { Words = words, Scope = scope, Facets = FacetNames.All, Histogram = true });
            Assert.InRange(response.Hits.Count, 0, 4);
        }

        await archive.Archive.SuggestAsync(new SuggestRequest { Text = words }, TestContext.Current.CancellationToken);
        Assert.NotNull(await archive.Archive.FindThreadAsync("eel", new SearchRequest { Words = words }, TestContext.Current.CancellationToken));
    }

    [Theory, EveryBackend]
    public async Task Noise_is_read_the_same_on_every_backend(string backend)
    {
        var (archive, embedded) = (await shared.News(backend), await shared.News("embedded"));
        var random = new Random(61);
        for (var i = 0; i < 200; i++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Noise[random.Next(Noise.Length)] + (random.Next(2) == 0 ? " " : "")));
            var scope = (SearchScope)random.Next(3);
            var (expected, found) = (await embedded.SearchAsync(words, scope), await archive.SearchAsync(words, scope));
            Assert.True(Answer(expected) == Answer(found), $"'{words}' in {scope}: {Answer(found)}, not {Answer(expected)}");
        }
    }

    [Theory, EveryBackend]
    public async Task Questions_of_any_length_and_depth_are_answered(string backend)
    {
        var archive = await shared.News(backend);
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
        var archive = await shared.News(backend);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Page = 0 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { PageSize = 0 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { PageSize = SearchRequest.MaxPageSize + 1 }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Facets = ["colour"] }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => archive.SearchAsync(new SearchRequest { Filters = [new("colour", "red")] }));
        Assert.Empty((await archive.SearchAsync(new SearchRequest { Page = int.MaxValue, PageSize = 100 })).Hits);
    }

    [Theory, EveryBackend]
    public async Task A_cancelled_question_is_not_answered(string backend)
    {
        var archive = (await shared.News(backend)).Archive;
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.SearchAsync(new SearchRequest { Words = "council" }, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.FacetAsync("outlet", "", new SearchRequest(), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.SuggestAsync(new SuggestRequest { Text = "c" }, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.FindThreadAsync("eel", new SearchRequest { Words = "council" }, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await archive.ExportAsync(cancelled).ToListAsync(CancellationToken.None));
    }

    private static string Answer(SearchResponse response) =>
        $"{response.Total}, {response.DidYouMean}, {string.Join(' ', response.Warnings)}, {string.Join(' ', response.Hits.Select(h => h.Article.Id + h.Comment?.Comment.Id).Order())}";
}
