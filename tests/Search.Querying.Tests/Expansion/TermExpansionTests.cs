using System.Text;
using Search.Analysis;
using Search.Indexing;

namespace Search.Querying.Tests.Expansion;

public sealed class TermExpansionTests : IAsyncLifetime
{
    private static readonly Schema Schema = new(Field.Text("text", TextAnalyzer.Words));

    private readonly string _folder = Directory.CreateTempSubdirectory("expansion-").FullName;
    private IndexWriter? _writer;
    private IndexSnapshot? _snapshot;

    private List<FieldTerms> Segments => [.. _snapshot!.Segments.Select(s => s.Terms(Schema["text"])!)];

    public async ValueTask InitializeAsync()
    {
        _writer = IndexWriter.Open(new IndexOptions { Folder = _folder, Schema = Schema, RefreshInterval = TimeSpan.FromDays(1) });
        var cancellation = TestContext.Current.CancellationToken;
        string[] texts = ["kabul kabuli kandahar", "kabul khabul cabul", "abul zabul kabul kabuls"];
        for (var i = 0; i < texts.Length; i++)
        {
            var batch = new WriteBatch();
            batch.Put(new Document($"{i}").Add("text", texts[i]));
            await _writer.WriteAsync(batch, cancellation);
            await _writer.RefreshAsync(cancellation);
        }
        _snapshot = _writer.AcquireSnapshot();
    }

    public async ValueTask DisposeAsync()
    {
        _snapshot?.Dispose();
        if (_writer is not null)
            await _writer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Fuzzy_terms_of_all_segments_come_nearest_first_then_in_byte_order()
    {
        var found = Expand(new FuzzyQuery("text", "kabul", 1));
        Assert.Equal(["kabul", "cabul", "kabuli", "kabuls", "khabul", "zabul", "abul"], found.Select(t => t.Term));
        Assert.Equal([0, 1, 1, 1, 1, 1, 1], found.Select(t => t.Edits));
        Assert.Equal([1f, 0.8f, 0.8f, 0.8f, 0.8f, 0.8f, 0.75f], found.Select(t => t.Boost));
        Assert.Equal([3L, 1, 1, 1, 1, 1, 1], found.Select(t => t.DocumentFrequency));
    }

    [Fact]
    public void No_more_fuzzy_terms_are_taken_than_asked_for_and_they_are_the_best()
    {
        Assert.Equal(["kabul", "cabul"], Terms(new FuzzyQuery("text", "kabul", 1, MaxExpansions: 2)));
        Assert.Equal(["kabul"], Terms(new FuzzyQuery("text", "kabul", 1, MaxExpansions: 2), maxTerms: 1));
        Assert.Empty(Terms(new FuzzyQuery("text", "kabul", 1, MaxExpansions: 0)));
    }

    [Fact]
    public void Prefixes_patterns_and_ranges_come_in_byte_order()
    {
        Assert.Equal(["kabul", "kabuli", "kabuls"], Terms(new PrefixQuery("text", "kab")));
        Assert.Equal(["kabul", "kabuli"], Terms(new PrefixQuery("text", "kab"), maxTerms: 2));
        Assert.Equal(["cabul", "kabul", "zabul"], Terms(new WildcardQuery("text", "?abul")));
        Assert.Equal(["khabul", "zabul"], Terms(new TermRangeQuery("text", "kb", null)));
    }

    [Fact]
    public void One_dictionary_is_walked_term_by_term()
    {
        var terms = TermExpansion.Matching(new PrefixQuery("text", "ka"), Segments[0], TestContext.Current.CancellationToken);
        var found = new List<(string, int)>();
        while (terms.MoveNext())
            found.Add((Encoding.UTF8.GetString(terms.Term), terms.Info.DocumentFrequency));
        Assert.Equal([("kabul", 1), ("kabuli", 1), ("kandahar", 1)], found);
    }

    [Fact]
    public void A_cancelled_walk_stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => TermExpansion.Expand(new PrefixQuery("text", ""), Segments, cancellation: new CancellationToken(true)));

    [Fact]
    public void Other_queries_stand_for_no_terms()
    {
        Assert.Throws<ArgumentException>(() => Expand(new TermQuery("text", "kabul")));
        Assert.Null(TermExpansion.FieldOf(new TermQuery("text", "kabul")));
        Assert.Equal("text", TermExpansion.FieldOf(new WildcardQuery("text", "k*")));
    }

    private List<string> Terms(Query query, int maxTerms = int.MaxValue) => [.. Expand(query, maxTerms).Select(t => t.Term)];

    private IReadOnlyList<ExpandedTerm> Expand(Query query, int maxTerms = int.MaxValue) =>
        TermExpansion.Expand(query, Segments, maxTerms, TestContext.Current.CancellationToken);
}
