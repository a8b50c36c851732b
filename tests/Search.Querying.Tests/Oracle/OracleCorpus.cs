using Search.Indexing;

namespace Search.Querying.Tests.Oracle;

/// <summary>What a snapshot holds, deleted documents included, looked up among all documents ever written by their version.</summary>
internal sealed class OracleCorpus
{
    private readonly Dictionary<(string Field, string Term), int> _documentFrequencies = [];
    private readonly Dictionary<string, (int Documents, long Length)> _fields = [];
    private readonly Dictionary<string, SortedSet<string>> _dictionaries = [];

    public OracleCorpus(IndexSnapshot snapshot, IReadOnlyDictionary<string, OracleDocument> written)
    {
        var version = snapshot.Schema[TestSchema.Version];
        for (var s = 0; s < snapshot.Segments.Count; s++)
        {
            var segment = snapshot.Segments[s];
            for (var d = 0; d < segment.DocumentCount; d++)
            {
                var document = written[segment.ReadStored(d).Text(version)!];
                Add(document);
                if (segment.IsLive(d))
                    Live.Add((new DocumentAddress(s, d), document));
            }
        }
    }

    /// <summary>The live documents in order of address.</summary>
    public List<(DocumentAddress Address, OracleDocument Document)> Live { get; } = [];

    public int DocumentFrequency(string field, string term) => _documentFrequencies.GetValueOrDefault((Source(field), term));

    public int DocumentCount(string field) => _fields.GetValueOrDefault(Source(field)).Documents;

    public double AverageLength(string field)
    {
        var (documents, length) = _fields[Source(field)];
        return length / (double)documents;
    }

    public IEnumerable<string> Dictionary(string field) => _dictionaries.TryGetValue(Source(field), out var terms) ? terms : [];

    /// <summary>The field whose words a stems field indexes: the test's analyser leaves words as they are.</summary>
    public static string Source(string field) => field == TestSchema.BodyStems ? TestSchema.Body : field;

    private void Add(OracleDocument document)
    {
        foreach (var (field, length) in document.Lengths.Where(field => field.Value > 0))
        {
            var (documents, total) = _fields.GetValueOrDefault(field);
            _fields[field] = (documents + 1, total + length);
        }
        foreach (var field in document.Positions.Keys.Concat(document.Keywords.Keys))
        {
            foreach (var term in document.TermsOf(field))
            {
                _documentFrequencies[(field, term)] = _documentFrequencies.GetValueOrDefault((field, term)) + 1;
                if (!_dictionaries.TryGetValue(field, out var terms))
                    _dictionaries[field] = terms = new SortedSet<string>(Utf8Comparer.Instance);
                terms.Add(term);
            }
        }
    }
}
