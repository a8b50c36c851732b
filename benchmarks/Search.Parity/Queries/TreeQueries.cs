using Search.Parity.Indexes;
using Search.Querying;

namespace Search.Parity.Queries;

/// <summary>Draws queries of queries: Boolean ones, the best of several, boosts, and trees of all of them.</summary>
internal sealed class TreeQueries(Words words, LeafQueries leaves, (long Least, long Most) days, Random random)
{
    private const int DeepestTree = 3;

    public Query? Term(string field, Words.Band band) => words.Of(field, band) is { } word ? new TermQuery(field, word) : null;

    /// <summary>Terms of the bands given, each clause of the same kind.</summary>
    public Query? All(Occur occur, int minimum, params Words.Band[] bands)
    {
        var field = words.Field();
        return Of(bands.Select(band => Term(field, band)).Select(query => (query, occur)), minimum);
    }

    /// <summary>One clause of each kind given.</summary>
    public static Query? Of(params (Query? Query, Occur Occur)[] clauses) => Of(clauses, minimum: 0);

    /// <summary>The best of several terms, in several fields.</summary>
    public Query? Best(float tieBreaker)
    {
        var queries = Enumerable.Range(0, 2 + random.Next(4)).Select(_ => Boosted(AnyTerm())).ToList();
        return queries.Contains(null) ? null : new DisjunctionMaxQuery([.. queries!], tieBreaker);
    }

    public Query? Boosted(Query? query) => query is null ? null : new BoostQuery(query, Boost());

    public Query? AnyTerm()
    {
        var field = words.Field();
        return words.Any(field) is { } word ? new TermQuery(field, word) : null;
    }

    /// <summary>A keyword or a stretch of days.</summary>
    public Query Filter() => random.Next(2) == 0 ? new TermQuery(ParityFields.Outlet, leaves.Outlet()) : leaves.NumberRange(days.Least, days.Most);

    /// <summary>Anything, in anything.</summary>
    public Query Tree(int depth = 0)
    {
        if (depth >= DeepestTree || random.Next(3) == 0)
            return Leaf() ?? new MatchNoneQuery();
        switch (random.Next(8))
        {
            case 0:
                return new BoostQuery(Tree(depth + 1), Boost());
            case 1:
                return new ConstantScoreQuery(Tree(depth + 1), Boost());
            case 2:
                return new DisjunctionMaxQuery([.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Tree(depth + 1))], random.Next(3) / 4f);
            default:
                var clauses = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => new BooleanClause(Tree(depth + 1), AnyOccur())).ToList();
                return new BooleanQuery([.. clauses], random.Next(3) == 0 ? random.Next(4) : 0);
        }
    }

    private static Query? Of(IEnumerable<(Query? Query, Occur Occur)> clauses, int minimum)
    {
        var made = clauses.ToList();
        return made.Exists(clause => clause.Query is null)
            ? null
            : new BooleanQuery([.. made.Select(clause => new BooleanClause(clause.Query!, clause.Occur))], minimum);
    }

    private Query? Leaf() => random.Next(12) switch
    {
        0 => leaves.Phrase(2 + random.Next(2)),
        1 => leaves.Sloppy(2 + random.Next(2), 1 + random.Next(6)),
        2 => leaves.Prefix(),
        3 => leaves.Wildcard(),
        4 => leaves.Fuzzy(1 + random.Next(2), random.Next(3), 50),
        5 => leaves.TermRange(),
        6 => Filter(),
        7 => random.Next(4) == 0 ? new MatchAllQuery() : AnyTerm(),
        _ => AnyTerm(),
    };

    private Occur AnyOccur() => random.Next(8) switch
    {
        0 or 1 => Occur.Must,
        2 => Occur.MustNot,
        3 => Occur.Filter,
        _ => Occur.Should,
    };

    // From a tenth to ten; now and then nothing at all.
    private float Boost() => random.Next(20) == 0 ? 0 : (float)Math.Pow(10, 2 * random.NextDouble() - 1);
}
