namespace Search.Querying.Tests.Oracle;

/// <summary>A document as it was written: words by text field, values by keyword field, numbers.</summary>
internal sealed class OracleDocument
{
    public required string Id { get; init; }

    /// <summary>Tells this writing of the document from earlier and later ones with the same id.</summary>
    public required string Version { get; init; }

    /// <summary>The values of each text field, as words.</summary>
    public Dictionary<string, List<string[]>> Texts { get; } = [];

    public Dictionary<string, List<string>> Keywords { get; } = [];

    public Dictionary<string, long> Numbers { get; } = [];

    /// <summary>Word positions by field and word; there is a gap of 100 between the values of a field.</summary>
    public Dictionary<string, Dictionary<string, List<int>>> Positions { get; } = [];

    public Dictionary<string, int> Lengths { get; } = [];

    /// <summary>Computes positions and lengths, once all texts are there.</summary>
    public OracleDocument Complete()
    {
        foreach (var (field, values) in Texts)
        {
            var positions = Positions[field] = [];
            var next = 0;
            foreach (var words in values)
            {
                foreach (var word in words)
                {
                    if (!positions.TryGetValue(word, out var list))
                        positions[word] = list = [];
                    list.Add(next++);
                }
                next += 100;
            }
            Lengths[field] = values.Sum(words => words.Length);
        }
        return this;
    }

    public IReadOnlyList<int> PositionsOf(string field, string word) =>
        Positions.TryGetValue(field, out var words) && words.TryGetValue(word, out var list) ? list : [];

    /// <summary>The distinct terms of a text or keyword field.</summary>
    public IEnumerable<string> TermsOf(string field) =>
        Positions.TryGetValue(field, out var words) ? words.Keys
        : Keywords.TryGetValue(field, out var values) ? values.Distinct() : [];

    public bool HasTerm(string field, string term) =>
        PositionsOf(field, term).Count > 0 || (Keywords.TryGetValue(field, out var values) && values.Contains(term));
}
