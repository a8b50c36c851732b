using Search.Indexing;

namespace Search.Querying.Tests.Ranking;

public sealed class WindowRankingTests
{
    private static readonly string[] Texts =
    [
        "the harbour and the ferry and the tide, harbour master of the harbour",
        "the ferry left the harbour before the tide",
        "tide tables for a harbour, and far below in another column of the page the ferry",
        "a night of wind",
        "nothing but a harbour",
    ];

    [Fact]
    public void A_text_that_quotes_the_question_leads()
    {
        using var index = AnIndex.Of(Texts);
        Assert.Equal("1", Ranked(index, "ferry left harbour before the tide")[0].Id);
        Assert.Equal("0", Ranked(index, "ferry left harbour before the tide", RankingOptions.Default with { QuotationWeight = 0, NearnessWeight = 0, FeedbackDocuments = 0 })[1].Id);
    }

    [Fact]
    public void Words_near_each_other_count_more()
    {
        using var index = AnIndex.Of("tide x x x x x x x x x ferry x", "tide ferry x x x x x x x x x x");
        var near = RankingOptions.Default with { QuotationWeight = 0, FeedbackDocuments = 0 };
        Assert.Equal("1", Ranked(index, "ferry tide", near)[0].Id);
        var scores = Ranked(index, "ferry tide", near with { NearnessWeight = 0 }).ConvertAll(hit => hit.Score);
        Assert.Equal(scores[0], scores[1]);
    }

    [Fact]
    public void Words_of_the_best_texts_find_their_like()
    {
        using var index = AnIndex.Of("ferry and tide in the estuary", "ferry and tide of the estuary", "ferry to an island", "ferry on the estuary");
        var hits = Ranked(index, "ferry tide", RankingOptions.Default with { FeedbackDocuments = 2 });
        Assert.Equal("3", hits[2].Id);
    }

    [Fact]
    public void Scores_do_not_depend_on_segments()
    {
        using var one = AnIndex.Of(Texts);
        using var many = AnIndex.OfSegments([.. Texts.Select((text, i) => new[] { new Document($"{i}").Add("body", text) })]);
        foreach (var question in new[] { "harbour", "ferry harbour", "ferry left the harbour", "the", "night tide ferry ferry" })
            Assert.Equal(Ranked(one, question), Ranked(many, question));
    }

    [Fact]
    public void The_parts_of_an_explanation_add_up_to_the_score()
    {
        using var index = AnIndex.Of(Texts);
        foreach (var question in new[] { "harbour", "ferry left the harbour", "night tide ferry ferry" })
        {
            var ranking = Rank(index, question, RankingOptions.Default);
            Assert.NotEmpty(ranking.Documents);
            foreach (var document in ranking.Documents)
            {
                var explanation = ranking.Explain(document.Address)!;
                Assert.Equal(document.Score, explanation.Value);
                Assert.Equal(document.Score, explanation.Details.Sum(part => part.Value), 1e-4f);
                Assert.Equal(document.Score, ranking.ScoreOf(document.Address));
            }
        }
    }

    [Fact]
    public void A_document_outside_the_window_has_no_score()
    {
        using var index = AnIndex.Of(Texts);
        var ranking = Rank(index, "ferry", RankingOptions.Default);
        Assert.Null(ranking.Explain(new DocumentAddress(0, 3)));
        Assert.Null(ranking.ScoreOf(new DocumentAddress(0, 3)));
    }

    private static List<(string Id, float Score)> Ranked(AnIndex index, string question, RankingOptions? options = null) =>
        [.. Rank(index, question, options ?? RankingOptions.Default).Documents.Select(document => (index.Id(document.Address), document.Score))];

    private static WindowRanking Rank(AnIndex index, string question, RankingOptions options)
    {
        var words = question.Split(' ');
        var query = new BooleanQuery([.. words.Distinct().Select(word => new BooleanClause(new TermQuery("body", word), Occur.Should))]);
        var first = index.Searcher.Top(query, new TopOptions { Count = options.Window });
        return WindowRanking.Rank(index.Snapshot, new RankedQuestion([.. words.Select(word => new RankedWord(word, word))], [new RankedText(("body", 1))]), first, options);
    }
}
