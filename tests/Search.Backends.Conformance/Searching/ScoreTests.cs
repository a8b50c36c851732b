using Search.Analysis;
using Search.Archive;
using Search.Backends.Conformance.Modelling;

namespace Search.Backends.Conformance.Searching;

/// <summary>Scores of a word in one field, beside BM25 by its formula (k1 1.2, b 0.75, without the factor k1 + 1).</summary>
public class ScoreTests
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    [Theory]
    [EveryBackend("title", SearchScope.Articles)]
    [EveryBackend("body", SearchScope.Articles)]
    [EveryBackend("comment", SearchScope.Comments)]
    public async Task Scores_are_exact_where_the_backend_says_so_and_nowhere_else(string backend, string field, SearchScope scope)
    {
        var threads = new RandomThreads(new Random(51));
        ArticleThread[] all = [.. Enumerable.Range(0, 30).Select(i => threads.Thread($"a{i}"))];
        await using var archive = await AnArchive.Of(backend, all);
        var texts = new Model(all).Documents
            .Select(d => (d.Name, Text: field switch { "title" => d.Title, "body" => d.Body, _ => d.CommentText }))
            .Where(d => d.Text.Words.Any()).ToList();
        var isExact = true;
        foreach (var word in new[] { "harbour", "council", "tram", "mayor", "zoe" })
        {
            var expected = Scores(texts, word);
            var hits = (await archive.SearchAsync(new SearchRequest { Words = $"{field}:{word}", Scope = scope, PageSize = 100 })).Hits;
            Assert.NotEmpty(hits);
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), hits.Select(Name).Order(StringComparer.Ordinal));
            Assert.All(hits, hit => Assert.True(hit.Score > 0));
            isExact &= hits.All(hit => Math.Abs(hit.Score - expected[Name(hit)]) <= 1e-5 * expected[Name(hit)]);
        }

        Assert.Equal(archive.Archive.Capabilities.ExactScores, isExact);
    }

    private static Dictionary<string, double> Scores(List<(string Name, Text Text)> texts, string word)
    {
        using var tokens = TextAnalyzer.English.Analyze(word);
        tokens.MoveNext();
        var stem = tokens.Stem.ToString();
        var having = texts.Where(t => t.Text.HasStem(stem)).ToList();
        var idf = Math.Log(1 + ((texts.Count - having.Count + 0.5) / (having.Count + 0.5)));
        var mean = texts.Average(t => t.Text.Words.Count());
        return having.ToDictionary(t => t.Name, t =>
        {
            double frequency = t.Text.CountStem(stem);
            return idf * frequency / (frequency + (K1 * (1 - B + (B * t.Text.Words.Count() / mean))));
        });
    }

    private static string Name(SearchHit hit) => hit.Comment is { } comment ? $"{hit.Article.Id}/{comment.Comment.Id}" : hit.Article.Id;
}
