using Search.Parity.Indexes;
using Search.Querying;
using static Search.Parity.Queries.Words;

namespace Search.Parity.Queries;

/// <summary>The classes of queries that are compared. The same corpus and seed give the same queries.</summary>
internal sealed class QueryClasses(LeafQueries leaves, TreeQueries trees, (long Least, long Most) days, Random random)
{
    private const Band C = Band.Common, M = Band.Medium, R = Band.Rare;

    /// <summary>Up to so many different queries of each class.</summary>
    public IEnumerable<DrawnQuery> Draw(int perClass)
    {
        foreach (var (name, draw) in All())
        {
            var drawn = new HashSet<Query>();
            // A corpus too small for a class gives fewer queries, or none.
            for (var attempt = 0; attempt < 20 * perClass && drawn.Count < perClass; attempt++)
            {
                if (draw() is { } query && drawn.Add(query))
                    yield return new DrawnQuery(name, query);
            }
        }
    }

    private IEnumerable<QueryClass> All() => [.. Terms(), .. Booleans(), .. Phrases(), .. Expansions(), .. Mixtures()];

    private IEnumerable<QueryClass> Terms() =>
    [
        new("term, common", () => trees.Term(Any(ParityFields.TextFields), C)),
        new("term, medium", () => trees.Term(Any(ParityFields.TextFields), M)),
        new("term, rare", () => trees.Term(Any(ParityFields.TextFields), R)),
    ];

    private IEnumerable<QueryClass> Booleans() =>
    [
        new("and, common words", () => trees.All(Occur.Must, 0, C, C)),
        new("and, common and rare", () => trees.All(Occur.Must, 0, C, R)),
        new("and, three words", () => trees.All(Occur.Must, 0, C, M, C)),
        new("or, common words", () => trees.All(Occur.Should, 0, C, C)),
        new("or, common and rare", () => trees.All(Occur.Should, 0, C, R)),
        new("or, five words", () => trees.All(Occur.Should, 0, C, C, M, M, R)),
        new("or, ten words", () => trees.All(Occur.Should, 0, C, C, C, C, M, M, M, M, R, R)),
        new("or, at least 2 to 4 of five", () => trees.All(Occur.Should, 2 + random.Next(3), C, C, C, M, M)),
        new("must and should", () => TreeQueries.Of((trees.AnyTerm(), Occur.Must), (trees.AnyTerm(), Occur.Should), (trees.AnyTerm(), Occur.Should))),
        new("must and not", () => TreeQueries.Of((trees.AnyTerm(), Occur.Must), (trees.Term(ParityFields.Text, C), Occur.MustNot))),
        new("words within a filter", () => TreeQueries.Of((trees.AnyTerm(), Occur.Should), (trees.AnyTerm(), Occur.Should), (trees.Filter(), Occur.Filter))),
    ];

    private IEnumerable<QueryClass> Phrases() =>
    [
        new("phrase, two words", () => leaves.Phrase(2)),
        new("phrase, three words", () => leaves.Phrase(3)),
        new("phrase, five words", () => leaves.Phrase(5)),
        new("phrase with gaps", leaves.PhraseWithGaps),
        new("sloppy phrase, two words", () => leaves.Sloppy(2, 1 + random.Next(8))),
        new("sloppy phrase, three words", () => leaves.Sloppy(3, 1 + random.Next(12))),
        new("sloppy phrase, four and five words", () => leaves.Sloppy(4 + random.Next(2), 1 + random.Next(20))),
        new("sloppy phrase, a word twice", () => leaves.SloppyRepeating(2 + random.Next(4), 1 + random.Next(12))),
        new("sloppy phrase, common words", () => leaves.Far(2 + random.Next(2), 5 + random.Next(60))),
    ];

    private IEnumerable<QueryClass> Expansions() =>
    [
        new("prefix", leaves.Prefix),
        new("wildcard", leaves.Wildcard),
        new("term range", leaves.TermRange),
        new("number range", () => leaves.NumberRange(days.Least, days.Most)),
        new("fuzzy, one edit", () => leaves.Fuzzy(1, 0, 50, leastLength: 3)),
        new("fuzzy, two edits", () => leaves.Fuzzy(2, 0, 50, leastLength: 5)),
        new("fuzzy, short words", () => leaves.Fuzzy(1 + random.Next(2), 0, 50) is { } fuzzy && fuzzy.Term.Length <= 2 * fuzzy.MaxEdits ? fuzzy : null),
        new("fuzzy, with a prefix", () => leaves.Fuzzy(1 + random.Next(2), 1 + random.Next(4), 50)),
        new("fuzzy, few expansions", () => leaves.Fuzzy(1 + random.Next(2), random.Next(2), 1 + random.Next(8))),
    ];

    private IEnumerable<QueryClass> Mixtures() =>
    [
        new("boosted words", () => TreeQueries.Of((trees.Boosted(trees.AnyTerm()), Occur.Should), (trees.Boosted(trees.AnyTerm()), Occur.Should), (trees.AnyTerm(), Occur.Should))),
        new("best of several", () => trees.Best(0)),
        new("best of several, tie breaker", () => trees.Best(random.Next(1, 11) / 10f)),
        new("random trees", () => trees.Tree()),
    ];

    private T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
