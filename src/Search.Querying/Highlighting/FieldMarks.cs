namespace Search.Querying;

/// <summary>What a query looks for in one text field. Immutable once it is filled.</summary>
internal sealed class FieldMarks
{
    private readonly Dictionary<Query, int> _parts = [];
    private readonly List<float> _weights = [];

    /// <summary>Words as written and the part each is.</summary>
    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Stems and the part each is.</summary>
    public Dictionary<string, int> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>Words as written that phrases need, numbered.</summary>
    public Dictionary<string, int> PhraseTerms { get; } = new(StringComparer.Ordinal);

    /// <summary>Phrases.</summary>
    public List<MarkedPhrase> Phrases { get; } = [];

    /// <summary>Prefixes, patterns, fuzzy words and ranges, whether of stems, and the part each is.</summary>
    public List<(Query Query, bool OfStems, int Part)> Patterns { get; } = [];

    /// <summary>The boost of each part.</summary>
    public IReadOnlyList<float> Weights => _weights;

    /// <summary>Adds a part; one that is there already takes the larger weight.</summary>
    public void Add(Query leaf, bool ofStems, float weight)
    {
        if (_parts.TryGetValue(leaf, out var known))
        {
            _weights[known] = Math.Max(_weights[known], weight);
            return;
        }
        var part = _weights.Count;
        switch (leaf)
        {
            case TermQuery term:
                (ofStems ? Stems : Words).Add(term.Term, part);
                break;
            case PhraseQuery { Terms.Count: > 1 } phrase when !ofStems:
                var slots = phrase.Terms.OrderBy(t => t.Position).Select(t => new PhraseSlot(NumberOf(t.Term), t.Position));
                Phrases.Add(new MarkedPhrase([.. slots], phrase.Slop, part));
                break;
            case PrefixQuery { Prefix.Length: > 0 } or FuzzyQuery:
            case WildcardQuery wildcard when wildcard.Pattern.AsSpan().ContainsAnyExcept('*'):
            case TermRangeQuery range when range.Lower is not null || range.Upper is not null:
                Patterns.Add((leaf, ofStems, part));
                break;
            default:
                // What any word would match (field:*) says nothing about a word.
                return;
        }
        _parts.Add(leaf, part);
        _weights.Add(weight);
    }

    private int NumberOf(string term)
    {
        if (!PhraseTerms.TryGetValue(term, out var number))
            PhraseTerms.Add(term, number = PhraseTerms.Count);
        return number;
    }
}
