using System.Net;
using System.Text.RegularExpressions;
using Search.Analysis;
using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Searching;

public partial class SnippetTests
{
    private const string Long =
        "The council of Vessmouth met on Tuesday evening. It heard Dr. Aas of the Harbour Office, who spoke for an hour & a half about <sluice> gates.\n\n" +
        "Nobody in the hall had expected the flood barrier to cost so much; nobody, that is, but the engineers.\n\n" +
        "“We told them,” said one. The barriers of other towns cost more. A flood every year costs most of all, and a barrier costs once.\n\n" +
        "On Wednesday the harbour froze, which it had not done since 1947, and the council's meeting was put off. Trams ran late.";

    [Theory]
    [EveryBackend("flood")]
    [EveryBackend("barrier cost")]
    [EveryBackend("\"flood barrier\"")]
    [EveryBackend("harb* OR slui?e")]
    [EveryBackend("costing~2 tram")]
    [EveryBackend("council -unheard")]
    public async Task Every_mark_is_a_match_and_every_passage_a_piece_of_the_text(string backend, string words)
    {
        await using var archive = await AnArchive.Of(backend, Article("long", "Flood barrier & <harbour> council", Long, comments: [Comment("1", Long)]));
        var hit = Assert.Single((await archive.SearchAsync(words)).Hits);
        Assert.NotEmpty(hit.BodyHtml);
        foreach (var passage in hit.BodyHtml.Concat(hit.BestComments.SelectMany(c => c.SnippetsHtml)))
        {
            AssertIsPieceOf(Long, passage);
            Assert.Contains("<mark>", passage);
        }

        // Alone in an article, whatever is marked must be found by the question that marked it.
        string[] marked = [.. hit.BodyHtml.Append(hit.TitleHtml).SelectMany(html => Mark().Matches(html)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];
        await using var alone = await AnArchive.Of(backend, [.. marked.Select(text => Article(text, "", text))]);
        var found = (await alone.SearchAsync(new SearchRequest { Words = words, PageSize = 100 })).Hits.Select(h => h.Article.Id);
        Assert.Equal(marked.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, EveryBackend]
    public async Task A_phrase_is_marked_as_one_and_only_where_it_stands(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "Flood, then barrier", "A flood barrier. No barrier, no flood."));
        var hit = Assert.Single((await archive.SearchAsync("\"flood barrier\"")).Hits);
        Assert.Equal("Flood, then barrier", hit.TitleHtml);
        Assert.Equal("A <mark>flood barrier</mark>. No barrier, no flood.", Assert.Single(hit.BodyHtml));
    }

    [Theory, EveryBackend]
    public async Task Without_a_match_in_the_text_its_beginning_is_shown(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "Title", Long, comments: [Comment("1", "A piano.")]));
        var hit = Assert.Single((await archive.SearchAsync("piano")).Hits);
        Assert.StartsWith("The council of Vessmouth met", hit.BodyHtml[0]);
        Assert.Equal("A <mark>piano</mark>.", hit.BestComments[0].SnippetsHtml[0]);
        Assert.Equal("", hit.Article.Body);
    }

    [Theory, EveryBackend]
    public async Task A_highlighted_thread_is_the_whole_thread_with_the_same_marks(string backend)
    {
        await using var archive = await AnArchive.Of(backend, Article("a", "The <flood>", Long, comments: [Comment("1", "No\n\nflood & no"), Comment("2", "Dry.")]));
        var thread = (await archive.Archive.FindThreadAsync("a", new SearchRequest { Words = "flood" }, TestContext.Current.CancellationToken))!;
        Assert.Equal("The &lt;<mark>flood</mark>&gt;", thread.TitleHtml);
        Assert.Equal(Long.Split("\n\n"), thread.BodyHtml.Select(Plain));
        Assert.Equal(2, thread.BodyHtml.Sum(p => Mark().Count(p)));
        Assert.Equal([["No", "<mark>flood</mark> &amp; no"], ["Dry."]], thread.CommentsHtml);
        Assert.Equal(["1"], thread.MatchingCommentIds);
        Assert.Equal(["1", "2"], thread.Thread.Comments.Select(c => c.Id));
        Assert.DoesNotContain(thread.BodyHtml, p => p.Contains("<sluice", StringComparison.Ordinal));
        var unmarked = (await archive.Archive.FindThreadAsync("a", new SearchRequest { Words = "" }, TestContext.Current.CancellationToken))!;
        Assert.Empty(unmarked.MatchingCommentIds);
        Assert.DoesNotContain(unmarked.BodyHtml.Append(unmarked.TitleHtml), p => p.Contains("<mark>", StringComparison.Ordinal));
    }

    // White space may be joined and the ends cut between words; nothing else.
    private static void AssertIsPieceOf(string text, string html)
    {
        Assert.DoesNotContain('<', Unmarked(html));
        Assert.DoesNotContain('>', Unmarked(html));
        Assert.DoesNotMatch("&(?!(amp|lt|gt|quot|#[0-9]+);)", html);
        var (whole, piece) = (Spaces().Replace(text, " "), Plain(html).Trim(' ', '…'));
        var at = whole.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{piece}' is not in the text.");
        Assert.Equal(Tokens(piece), Tokens(whole).Where(t => t.Start >= at && t.End <= at + piece.Length).Select(t => (t.Word, t.Start - at, t.End - at)));
        Assert.DoesNotContain(Tokens(whole), t => (t.Start < at && t.End > at) || (t.Start < at + piece.Length && t.End > at + piece.Length));
    }

    private static List<(string Word, int Start, int End)> Tokens(string text)
    {
        var words = new List<(string, int, int)>();
        using var tokens = TextAnalyzer.Words.Analyze(text);
        while (tokens.MoveNext())
            words.Add((tokens.Word.ToString(), tokens.Start, tokens.End));
        return words;
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Unmarked(html));

    private static string Unmarked(string html) =>
        html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);

    [GeneratedRegex("<mark>(.*?)</mark>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
