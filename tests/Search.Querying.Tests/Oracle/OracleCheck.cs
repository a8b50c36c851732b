using Search.Indexing;

namespace Search.Querying.Tests.Oracle;

/// <summary>Holds everything the engine says about a query against the oracle.</summary>
internal sealed class OracleCheck(IndexSnapshot snapshot, OracleCorpus corpus, Random random)
{
    private static readonly Func<string, string> FoldCase = static value => value.ToUpperInvariant();

    private readonly Searcher _searcher = new(snapshot);
    private readonly OracleSearch _oracle = new(corpus);
    private readonly Dictionary<DocumentAddress, OracleDocument> _documents = corpus.Live.ToDictionary(d => d.Address, d => d.Document);
    private readonly DocumentSet _all = DocumentSet.All(snapshot);

    public void Check(Query query)
    {
        var expected = _oracle.Search(query);
        var matches = _searcher.Match(query);
        Assert.Equal(expected.Select(d => d.Address), matches.Documents());
        Assert.Equal(expected.Count, matches.Count);

        var scored = _searcher.Score(query, _all);
        Assert.Equal(expected.Select(d => d.Address), scored.Select(d => d.Address));
        foreach (var ((_, _, score), found) in expected.Zip(scored))
            Assert.True(Math.Abs(score - found.Score) <= 1e-5 * score + 1e-9, $"scored {found.Score}, expected {score}");

        for (var i = 0; i < 4; i++)
            CheckTop(query, scored);
        CheckFacets(matches, [.. expected.Select(d => (d.Address, d.Document))]);
        CheckExplanations(query, scored);
    }

    private void CheckTop(Query query, IReadOnlyList<ScoredDocument> scored)
    {
        var among = random.Next(3) == 0 ? Sample(random.Next(2) == 0 ? 0.5 : 0.02) : null;
        var options = new TopOptions
        {
            Count = random.Next(4) switch { 0 => 1, 1 => random.Next(1, 12), 2 => random.Next(10, 80), _ => 100_000 },
            Among = among,
            GroupField = random.Next(2) == 0 ? TestSchema.Thread : null,
            TieField = random.Next(2) == 0 ? TestSchema.Order : null,
            Sort = random.Next(4) == 0 ? new SortField(TestSchema.Date, random.Next(2) == 0) : null,
        };
        var ordered = scored.Where(d => among is null || among.Contains(d.Address)).OrderBy(d => 0);
        ordered = options.Sort is { } sort
            ? ordered.ThenBy(d => Number(d, TestSchema.Date) is null).ThenBy(d => sort.Descending ? ~(Number(d, TestSchema.Date) ?? 0) : Number(d, TestSchema.Date))
            : ordered.ThenByDescending(d => d.Score);
        if (options.TieField is not null)
            ordered = ordered.ThenBy(d => Number(d, TestSchema.Order) is null).ThenBy(d => Number(d, TestSchema.Order));
        IEnumerable<ScoredDocument> first = ordered.ThenBy(d => d.Address.Segment).ThenBy(d => d.Address.Document);
        if (options.GroupField is not null)
            first = first.DistinctBy(d => Number(d, TestSchema.Thread) is { } thread ? (object)thread : d.Address);
        var expected = first.Take(options.Count).Select(d => new ScoredDocument(
            d.Address, options.Sort is null ? d.Score : 0, options.GroupField is null ? 0 : Number(d, TestSchema.Thread) ?? 0));
        Assert.Equal(expected, _searcher.Top(query, options));
        var both = _searcher.TopAndMatch(query, options);
        Assert.Equal(expected, both.Top);
        Assert.Equal(scored.Select(d => d.Address), both.Matches.Documents());
        var (top, count) = _searcher.TopAndCount(query, options);
        Assert.Equal(expected, top);
        Assert.Equal(scored.Count, count);
        Assert.Equal(scored.Count, _searcher.Count(query));
    }

    private void CheckFacets(DocumentSet matches, List<(DocumentAddress Address, OracleDocument Document)> documents)
    {
        var group = random.Next(2) == 0 ? TestSchema.Thread : null;
        var field = random.Next(2) == 0 ? TestSchema.Outlet : TestSchema.Tag;
        var key = random.Next(2) == 0 ? FoldCase : null;
        Assert.Equal(
            OracleFacets.CountValues(documents, field, group, key).OrderBy(count => count.Key, StringComparer.Ordinal),
            FacetCounter.CountValues(snapshot, matches, field, group, key).OrderBy(count => count.Key, StringComparer.Ordinal));
        var most = random.Next(4) switch { 0 => 0, 1 => 1, 2 => random.Next(2, 12), _ => 100_000 };
        Assert.Equal(
            OracleFacets.CountValues(documents, field, group, key).OrderByDescending(count => count.Count).ThenBy(count => count.Value, Utf8Comparer.Instance).Take(most),
            FacetCounter.TopValues(snapshot, matches, field, most, group, key));

        long[] boundaries = [.. Enumerable.Range(0, 8).Select(_ => (long)random.Next(-60, 60)).Distinct().Order()];
        Assert.Equal(
            OracleFacets.CountBuckets(documents, TestSchema.Date, boundaries, group),
            FacetCounter.CountBuckets(snapshot, matches, TestSchema.Date, boundaries, group));

        var dates = documents.Where(d => d.Document.Numbers.ContainsKey(TestSchema.Date)).Select(d => d.Document.Numbers[TestSchema.Date]).ToList();
        Assert.Equal(dates.Count == 0 ? null : (dates.Min(), dates.Max()), FacetCounter.Range(snapshot, matches, TestSchema.Date));
        var threads = documents.Where(d => d.Document.Numbers.ContainsKey(TestSchema.Thread)).Select(d => d.Document.Numbers[TestSchema.Thread]);
        Assert.Equal(threads.Distinct().Count(), FacetCounter.CountGroups(snapshot, matches, TestSchema.Thread));
    }

    private void CheckExplanations(Query query, IReadOnlyList<ScoredDocument> scored)
    {
        if (corpus.Live.Count == 0)
            return;
        var any = corpus.Live[random.Next(corpus.Live.Count)].Address;
        Assert.Equal(scored.Any(d => d.Address == any), _searcher.Explain(query, any).IsMatch);
        if (scored.Count == 0)
            return;
        var hit = scored[random.Next(scored.Count)];
        var explanation = _searcher.Explain(query, hit.Address);
        Assert.True(explanation.IsMatch);
        Assert.Equal(hit.Score, explanation.Value);
        CheckAddsUp(explanation);
    }

    private static void CheckAddsUp(Explanation explanation)
    {
        var parts = explanation.Details;
        if (explanation.Description == "the sum of:")
            Assert.Equal((float)parts.Sum(part => (double)part.Value), explanation.Value);
        if (explanation.Description == "the best of:")
            Assert.Equal(parts.Max(part => part.Value), explanation.Value);
        if (explanation.Description.EndsWith("weight × prominence", StringComparison.Ordinal))
            Assert.Equal(parts[0].Value * parts[1].Value, explanation.Value, 1e-5f * parts[0].Value);
        foreach (var part in parts)
            CheckAddsUp(part);
    }

    private DocumentSet Sample(double share) =>
        DocumentSet.Of(snapshot, corpus.Live.Where(_ => random.NextDouble() < share).Select(d => d.Address));

    private long? Number(ScoredDocument document, string field) =>
        _documents[document.Address].Numbers.TryGetValue(field, out var value) ? value : null;
}
