using Search.Peers.Comparing;
using Search.Querying;
using Search.Workloads.Classes;
using Search.Workloads.Engines;
using Search.Workloads.Measuring;

namespace Search.Workloads.Tests.Measuring;

public sealed class InterleavedRunTests
{
    private static readonly ClassQuery[] Queries = [Query("one"), Query("two")];

    [Fact]
    public void Engines_take_turns_query_by_query()
    {
        var turns = new List<string>();
        var run = new InterleavedRun(new FakeEngine("ours", turns, 10), [new FakeEngine("peer", turns, 20)], warmingRounds: 1, rounds: 2);
        run.Time(Work.Top, "class", Queries, TestContext.Current.CancellationToken);
        string[] round = ["ours one", "peer one", "ours two", "peer two"];
        Assert.Equal([.. round, .. round, .. round], turns);
    }

    [Fact]
    public void A_slow_engine_takes_its_turns_in_the_first_rounds_alone()
    {
        var turns = new List<string>();
        var run = new InterleavedRun(new FakeEngine("ours", turns, 10), [new FakeEngine("slow", turns, 40) { MostRounds = 1 }], warmingRounds: 1, rounds: 2);
        var row = run.Time(Work.Top, "class", Queries, TestContext.Current.CancellationToken);
        Assert.Equal(["ours one", "ours two", "ours one", "slow one", "ours two", "slow two", "ours one", "ours two"], turns);
        Assert.Equal(0.25, Assert.Single(row.Peers).Ratio);
    }

    [Fact]
    public void A_row_compares_with_each_peer_that_can_do_the_work()
    {
        var run = new InterleavedRun(new FakeEngine("ours", [], 10), [new FakeEngine("slow", [], 40), new FakeEngine("unable", [], 1) { Unable = true }], 0, 3);
        var row = run.Time(Work.Top, "class", Queries, TestContext.Current.CancellationToken);
        var ratio = Assert.Single(row.Peers);
        Assert.Equal(("slow", 0.25), (ratio.Peer, ratio.Ratio));
    }

    [Fact]
    public void Other_counts_scores_or_facets_are_told_before_anything_is_timed()
    {
        var ours = new FakeEngine("ours", [], 1);
        Assert.Empty(Agreement.Differences(ours, new FakeEngine("peer", [], 1), Queries));
        Assert.Equal(2, Agreement.Differences(ours, new FakeEngine("peer", [], 1) { Given = new Answer(8, []) }, Queries).Count());
        Assert.Equal(2, Agreement.Differences(ours, new FakeEngine("peer", [], 1) { Given = new Answer(7, [new AnswerHit(1, 2.5f)]) }, Queries).Count());
        Assert.Equal(2, Agreement.Differences(ours, new FakeEngine("peer", [], 1) { Counts = "outlet 4" }, Queries).Count());
    }

    private static ClassQuery Query(string word) => new("class", [word], QueryShape.Term, new TermQuery("text", word));

    private sealed class FakeEngine(string name, List<string> turns, long time) : IEngine
    {
        public string Name => name;

        public string Version => name;

        public bool ScoresAreComparable => true;

        public int MostRounds { get; init; } = int.MaxValue;

        public bool Unable { get; init; }

        public Answer Given { get; init; } = new(7, [new AnswerHit(1, 2f)]);

        public string Counts { get; init; } = "outlet 5";

        public bool Can(Work work, ClassQuery query) => !Unable;

        public Answer Answer(ClassQuery query) => Given;

        public string Facets(ClassQuery query) => Counts;

        public long Time(Work work, ClassQuery query)
        {
            turns.Add($"{name} {query.Words[0]}");
            return time;
        }

        public void Dispose()
        {
        }
    }
}
