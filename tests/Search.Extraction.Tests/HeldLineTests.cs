using Search.Extraction.Measuring;
using Search.Extraction.Pages;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;

namespace Search.Extraction.Tests;

/// <summary>Holds the line on the pages whose articles are known; <c>benchmarks/Search.Extraction</c> says more.</summary>
public sealed class HeldLineTests
{
    private static readonly CollectionReader Reader = new(new HtmlPageReader(HtmlRules.BuiltIn, null));

    [Fact]
    public void Pages_of_readability_are_read_as_well_as_they_were()
    {
        var scores = Reader.Score(Collections.Readability(Folder("readability")));

        Assert.InRange(Figures.MeanF1(scores), 0.96, 1);
        Assert.InRange(Share(scores, score => score.Title), 0.95, 1);
        Assert.InRange(Share(scores, score => score.Published), 0.95, 1);
        Assert.InRange(Share(scores, score => score.Site), 0.95, 1);
        Assert.InRange(Share(scores, score => score.Byline), 0.8, 1);
        Assert.InRange(Share(scores, score => score.Language), 0.95, 1);
    }

    [Fact]
    public void Pages_of_newspapers_are_read_as_well_as_they_were() =>
        Assert.InRange(Figures.MeanF1(Reader.Score(Collections.Newspaper(Folder("newspaper")))), 0.91, 1);

    private static double Share(IReadOnlyList<PageScore> scores, Func<PageScore, bool?> fact) => scores.Select(fact).OfType<bool>().Average(isRight => isRight ? 1.0 : 0);

    private static string Folder(string name)
    {
        var shared = Environment.GetEnvironmentVariable("SEARCH_SHARED") is { Length: > 0 } named ? named : Above("shared");
        var folder = shared is null ? null : Path.Combine(shared, "data", "pages", name);
        Assert.SkipWhen(folder is null || !Directory.Exists(folder), $"there is no folder shared/data/pages/{name} above this one, and SEARCH_SHARED names none");
        return folder!;
    }

    private static string? Above(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name, "data")))
                return Path.Combine(folder.FullName, name);
        }
        return null;
    }
}
