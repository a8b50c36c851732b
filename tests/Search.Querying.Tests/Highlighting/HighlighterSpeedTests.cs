using System.Diagnostics;

namespace Search.Querying.Tests.Highlighting;

public sealed class HighlighterSpeedTests
{
    public static TheoryData<string, string> LargeTexts => new()
    {
        { "the war and the peace of it all, said the man. ", "the war \"the peace\" pea*" },
        { "war ", "war \"war war\"~3" },
        { "war war peace\n", "\"war peace\" \"war war war war war\"" },
        { "a", "a" },
        { "日", "日" },
        { "e\u0301", "e" },
        { "\u0301", "e" },
        { "! ", "war" },
        { "<&>", "war" },
        { "\n", "war" },
        { "x.X", "x" },
    };

    [Theory, MemberData(nameof(LargeTexts))]
    public void A_megabyte_takes_no_more_than_linear_time(string piece, string query)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var highlighter = Marks.For(query);
        var watch = Stopwatch.StartNew();
        var snippets = highlighter.Snippets("text", text, new SnippetOptions { LeadWhenNothingMatches = true });
        var html = highlighter.Mark("text", text);
        // Linear takes a second at most on a slow machine; quadratic would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        Assert.True(html.Length >= text.Length);
        Assert.All(snippets, snippet => Assert.InRange(Marks.Read(snippet).Length, 1, 1_000));
    }
}
