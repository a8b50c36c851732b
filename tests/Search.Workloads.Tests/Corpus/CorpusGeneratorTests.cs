using System.Text.Json;
using Search.Workloads.Corpus;

namespace Search.Workloads.Tests.Corpus;

public sealed class CorpusGeneratorTests
{
    private static readonly CorpusOptions Options = new() { Articles = 200, CommentsPerArticle = 2, Words = 5_000, Authors = 50, Commenters = 100, Seed = 7 };

    [Fact]
    public void The_same_options_make_the_same_bytes() => Assert.Equal(Generate(Options), Generate(Options));

    [Fact]
    public void Another_seed_makes_another_corpus() => Assert.NotEqual(Generate(Options), Generate(Options with { Seed = 8 }));

    [Fact]
    public void Words_follow_zipf_and_topics_tell_articles_apart()
    {
        var bodies = Articles().Select(article => article.GetProperty("body").GetString()!.ToLowerInvariant()).ToList();
        var counts = bodies.SelectMany(body => body.Split([' ', '.', ',', '?', '\n'], StringSplitOptions.RemoveEmptyEntries)).CountBy(word => word).OrderByDescending(word => word.Value).ToList();
        // The most frequent word makes up some per cent of all, the hundredth a fiftieth or less of that.
        Assert.InRange((double)counts[0].Value / counts.Sum(word => word.Value), 0.03, 0.2);
        Assert.True(counts[99].Value * 20 < counts[0].Value);
        Assert.True(counts.Count > 2_000);
    }

    [Fact]
    public void Articles_have_outlets_authors_dates_tags_and_threads()
    {
        var articles = Articles();
        Assert.Equal(200, articles.Select(article => article.GetProperty("id").GetString()).Distinct().Count());
        Assert.True(articles.Select(article => article.GetProperty("outlet").GetString()).Distinct().Count() > 5);
        Assert.All(articles, article => Assert.InRange(article.GetProperty("authors").GetArrayLength(), 1, 2));
        Assert.All(articles, article => Assert.True(DateOnly.TryParse(article.GetProperty("published").GetString(), out _)));
        Assert.All(articles, article => Assert.InRange(article.GetProperty("tags").GetArrayLength(), 1, 2));
        var replies = articles.SelectMany(article => article.GetProperty("comments").EnumerateArray()).Where(comment => comment.TryGetProperty("parent", out _));
        Assert.NotEmpty(replies);
    }

    private static List<JsonElement> Articles() =>
        [.. System.Text.Encoding.UTF8.GetString(Generate(Options)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static byte[] Generate(CorpusOptions options)
    {
        var stream = new MemoryStream();
        new CorpusGenerator(options).Write(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
