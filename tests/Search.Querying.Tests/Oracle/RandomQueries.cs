namespace Search.Querying.Tests.Oracle;

/// <summary>Makes up queries of every kind, nested a few levels deep.</summary>
internal sealed class RandomQueries(Random random, RandomWords words, OracleCorpus corpus, Func<Func<DocumentAddress, bool>, DocumentSet> setOf)
{
    private static readonly string[] TextFields = [TestSchema.Body, TestSchema.Body, TestSchema.Title, TestSchema.BodyStems];
    private static readonly float[] Boosts = [0, 0.25f, 0.5f, 1, 2, 3.7f];
    private static readonly float[] TieBreakers = [0, 0, 0.1f, 0.3f, 1];

    private bool _hasSets = true;

    public Query Next() => Make(random.Next(4));

    /// <summary>A query that means the same on every snapshot.</summary>
    public Query NextWithoutSets()
    {
        _hasSets = false;
        return Next();
    }

    private Query Make(int depth)
    {
        if (depth == 0)
            return Leaf();
        return random.Next(10) switch
        {
            < 4 => Boolean(depth),
            4 => new DisjunctionMaxQuery([.. Some(depth, 1, 4)], Pick(TieBreakers)),
            5 => new DisjunctionMaxQuery([.. Terms(random.Next(2, 4))], Pick(TieBreakers)),
            6 => new BoostQuery(Make(depth - 1), Pick(Boosts)),
            7 => new ConstantScoreQuery(Make(depth - 1), Pick(Boosts)),
            8 => new BooleanQuery([.. Terms(random.Next(2, 5)).Select(term => new BooleanClause(term, random.Next(4) == 0 ? Occur.Filter : Occur.Must))]),
            _ => new BooleanQuery([.. Terms(random.Next(2, 7)).Select(term => new BooleanClause(term, Occur.Should))]),
        };
    }

    private BooleanQuery Boolean(int depth)
    {
        var clauses = Some(depth, 1, 6).Select(query => new BooleanClause(query, random.Next(10) switch
        {
            < 4 => Occur.Should,
            < 7 => Occur.Must,
            < 9 => Occur.Filter,
            _ => Occur.MustNot,
        })).ToList();
        if (random.Next(3) == 0)
            clauses = [.. clauses.Select(clause => clause with { Occur = Occur.Should })];
        return new BooleanQuery([.. clauses], random.Next(3) == 0 ? random.Next(4) : 0);
    }

    private IEnumerable<Query> Some(int depth, int least, int most) =>
        Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Make(random.Next(depth))).ToList();

    private IEnumerable<Query> Terms(int count)
    {
        var field = Pick(TextFields);
        return Enumerable.Range(0, count).Select(_ => (Query)new TermQuery(random.Next(3) == 0 ? Pick(TextFields) : field, Word()));
    }

    private Query Leaf() => random.Next(20) switch
    {
        < 7 => new TermQuery(Pick(TextFields), Word()),
        < 10 => Phrase(),
        10 => new TermQuery(TestSchema.Outlet, Keyword(TestSchema.Outlet)),
        11 => new TermQuery(TestSchema.Tag, Keyword(TestSchema.Tag)),
        12 => new PrefixQuery(Field(), Word()[..random.Next(1, 3)]),
        13 => new WildcardQuery(Field(), Pattern()),
        14 => Range(),
        15 or 16 => new FuzzyQuery(Field(), Word(), random.Next(3), random.Next(6), random.Next(3) == 0 ? 3 : 50),
        17 => Numbers(),
        18 when _hasSets => new DocumentSetQuery(setOf(address => (address.Document + address.Segment) % 3 == 0)),
        _ => random.Next(3) == 0 ? new MatchNoneQuery() : new MatchAllQuery(),
    };

    // Words that follow each other in some document, sometimes shuffled, with gaps or repeated.
    private PhraseQuery Phrase()
    {
        var field = random.Next(3) == 0 ? TestSchema.Title : TestSchema.Body;
        var terms = new List<PhraseTerm>();
        var length = random.Next(2, 5);
        var text = corpus.Live.Count == 0 || random.Next(4) == 0
            ? words.Text(length)
            : corpus.Live[random.Next(corpus.Live.Count)].Document.Texts.GetValueOrDefault(field)?[0] ?? [];
        var start = random.Next(Math.Max(1, text.Length - length));
        var position = 0;
        foreach (var word in text.Skip(start).Take(length))
        {
            terms.Add(new PhraseTerm(random.Next(12) == 0 ? words.Draw() : word, position));
            position += random.Next(12) == 0 ? 2 : 1;
        }
        if (random.Next(4) == 0 && terms.Count > 1)
            terms[^1] = terms[^1] with { Term = terms[0].Term };
        if (random.Next(4) == 0)
            terms = [.. terms.Zip(terms.OrderBy(_ => random.Next()), (at, other) => other with { Position = at.Position })];
        return new PhraseQuery(field, [.. terms], random.Next(2) == 0 ? 0 : random.Next(1, 7));
    }

    private TermRangeQuery Range()
    {
        var field = random.Next(2) == 0 ? TestSchema.Outlet : Field();
        string? End() => random.Next(5) == 0 ? null : field == TestSchema.Outlet ? Keyword(field) : Word();
        var ends = new[] { End(), End() };
        if (ends.All(end => end is not null))
            Array.Sort(ends, Utf8Comparer.Instance!);
        return new TermRangeQuery(field, ends[0], ends[1], random.Next(2) == 0, random.Next(2) == 0);
    }

    private NumberRangeQuery Numbers() => random.Next(4) switch
    {
        0 => new NumberRangeQuery(TestSchema.Date, long.MinValue, random.Next(-50, 50)),
        1 => new NumberRangeQuery(TestSchema.Date, random.Next(-50, 50), long.MaxValue),
        2 => new NumberRangeQuery(TestSchema.Order, long.MinValue, long.MaxValue),
        _ => new NumberRangeQuery(TestSchema.Order, random.Next(100), random.Next(250)),
    };

    private string Pattern()
    {
        var word = Word().ToCharArray();
        for (var i = random.Next(3); i > 0; i--)
            word[random.Next(word.Length)] = random.Next(2) == 0 ? '*' : '?';
        return new string(word);
    }

    private string Field() => random.Next(4) == 0 ? TestSchema.Tag : Pick(TextFields);

    private string Word() => random.Next(2) == 0 ? words.Draw() : words.DrawEvenly();

    private string Keyword(string field)
    {
        var terms = corpus.Dictionary(field).ToList();
        return terms.Count == 0 || random.Next(20) == 0 ? "nobody" : terms[random.Next(terms.Count)];
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
