using BenchmarkDotNet.Attributes;
using Search.Analysis;
using Search.Indexing;
using Search.Querying;

namespace Search.Microbenchmarks.Searching;

/// <summary>The best ten of 100,000 documents, and all that match, over a merged index whose words are frequent by Zipf's law.</summary>
[MemoryDiagnoser]
public class SearchingBenchmarks
{
    private const int Documents = 100_000;
    private const int WordsPerDocument = 100;
    private const int Vocabulary = 50_000;

    private static readonly TopOptions BestTen = new() { Count = 10 };

    private string _folder = "";
    private IndexSnapshot? _snapshot;
    private Searcher? _searcher;
    private Query _query = new MatchAllQuery();

    /// <summary>w1 is in most documents, w30 in one of five, w3000 in one of a few hundred.</summary>
    [Params("w30", "w3000", "w30 OR w40", "+w30 +w3000", "w30 OR w300 OR w3000 OR w1000", "\"w3 w5\"")]
    public string Words { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _folder = Directory.CreateTempSubdirectory("search-benchmark-").FullName;
        var schema = new Schema(Field.Keyword(Schema.IdField), Field.Text("body", TextAnalyzer.Words, stored: false));
        var random = new Random(1);
        await using (var writer = IndexWriter.Open(new IndexOptions { Folder = _folder, Schema = schema }))
        {
            for (var first = 0; first < Documents; first += 10_000)
            {
                var batch = new WriteBatch();
                for (var number = first; number < first + 10_000; number++)
                    batch.Put(new Document($"d{number}").Add("body", Text(random)));
                await writer.WriteAsync(batch);
            }

            await writer.CommitAsync();
            await writer.MergeAsync();
            await writer.CommitAsync();
        }

        _snapshot = IndexSnapshot.OpenCommitted(_folder);
        _searcher = new Searcher(_snapshot);
        _query = QueryOf(Words);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _snapshot!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public float TopTen() => _searcher!.Top(_query, BestTen)[0].Score;

    [Benchmark]
    public int All() => _searcher!.Match(_query).Count;

    private static string Text(Random random) =>
        // The inverse of the distribution function of 1/rank, so that rank r comes up in proportion to 1/r.
        string.Join(' ', Enumerable.Range(0, WordsPerDocument).Select(_ => $"w{(int)Math.Pow(Vocabulary, random.NextDouble())}"));

    private static Query QueryOf(string words)
    {
        if (words[0] == '"')
            return new PhraseQuery("body", [.. words.Trim('"').Split(' ').Select((word, position) => new PhraseTerm(word, position))]);
        var parts = words.Split([" OR ", " "], StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var only])
            return new TermQuery("body", only);
        return new BooleanQuery([.. parts.Select(part => new BooleanClause(new TermQuery("body", part.TrimStart('+')), part[0] == '+' ? Occur.Must : Occur.Should))]);
    }
}
