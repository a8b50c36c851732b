using Search.Archive;
using Search.Backends.Conformance.Modelling;

namespace Search.Backends.Conformance.Suggesting;

/// <summary>Random beginnings typed to random archives, completed as a model completes them that asks every document.</summary>
public class RandomSuggestionTests
{
    private static readonly string[] Beginnings = ["ha", "COUNC", "tr", "b", "bar", "mayo", "zo", "Zoë", "caf", "o", "op", "sm", "t", "the", "mu", "p", "max", "ru", "li", "qu"];
    private static readonly string[] Misspelt = ["harbuor", "cuoncil", "barier", "brige", "mayro", "smokd", "delaid", "openign"];

    [Theory]
    [EveryBackend(41)]
    [EveryBackend(42)]
    public async Task Every_beginning_is_completed_as_the_model_completes_it(string backend, int seed)
    {
        var random = new Random(seed);
        var threads = new RandomThreads(random);
        var shelf = new Shelf();
        await using var archive = AnArchive.Empty(backend);
        await RandomFilling.FillAsync(archive, shelf, threads, random);
        var model = new ModelSuggestions(new Model(shelf.Threads).Documents);
        for (var i = 0; i < 60; i++)
        {
            var typed = (random.Next(2) == 0 ? "" : threads.Pick(RandomThreads.Vocabulary) + " ") + threads.Pick(Beginnings);
            var (all, few) = (await SuggestAsync(archive, typed, SuggestRequest.MaxCount), await SuggestAsync(archive, typed, 5));
            var expected = model.Of(typed);
            Assert.True(expected.SequenceEqual(all), $"'{typed}' completes to [{string.Join(", ", all)}], not [{string.Join(", ", expected)}]");
            Assert.Equal(Math.Min(5, all.Count), few.Count);
            Assert.Equal(all.Where(few.Contains), few);
            Assert.Equal(all.DistinctBy(s => s.Kind), few.DistinctBy(s => s.Kind));
        }
    }

    [Theory, EveryBackend]
    public async Task Words_that_are_corrected_find_more(string backend)
    {
        var random = new Random(43);
        var threads = new RandomThreads(random);
        await using var archive = AnArchive.Empty(backend);
        await RandomFilling.FillAsync(archive, new Shelf(), threads, random);
        foreach (var misspelt in Misspelt)
        {
            var request = new SearchRequest { Words = $"{misspelt} +{threads.Pick(RandomThreads.Vocabulary)}", Filters = [threads.Filter()], Scope = (SearchScope)random.Next(3) };
            await AssertFindsMore(archive, request with { Words = misspelt, Filters = [] }, isCorrected: true);
            await AssertFindsMore(archive, request with { Words = $"title:({misspelt} {threads.Pick(RandomThreads.Vocabulary)})" }, isCorrected: false);
            await AssertFindsMore(archive, request, isCorrected: false);
        }
    }

    private static async Task AssertFindsMore(AnArchive archive, SearchRequest request, bool isCorrected)
    {
        var response = await archive.SearchAsync(request);
        if (response.DidYouMean is { } corrected)
            Assert.True(Hits(await archive.SearchAsync(request with { Words = corrected })) > Hits(response), $"'{corrected}' for '{request.Words}'");
        Assert.True(response.DidYouMean is not null || !isCorrected, $"'{request.Words}' is not corrected");
    }

    private static int Hits(SearchResponse response) => response.Total.Articles > 0 ? response.Total.Articles : response.Total.Comments;

    private static Task<IReadOnlyList<Suggestion>> SuggestAsync(AnArchive archive, string text, int count) =>
        archive.Archive.SuggestAsync(new SuggestRequest { Text = text, Count = count }, TestContext.Current.CancellationToken);
}
