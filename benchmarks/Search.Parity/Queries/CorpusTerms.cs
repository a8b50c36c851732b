namespace Search.Parity.Queries;

/// <summary>The terms of a corpus, numbered in order of first use, with the number of documents that have each, by field.</summary>
internal sealed class CorpusTerms
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly Dictionary<string, List<int>> _frequencies = [];
    private readonly HashSet<int> _ofDocument = [];

    public IReadOnlyList<string> Terms => _terms;

    /// <summary>The term's number; a new one when it is new.</summary>
    public int Number(ReadOnlySpan<char> term)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(term, out var number))
            return number;
        number = _terms.Count;
        _terms.Add(term.ToString());
        _numbers.Add(_terms[number], number);
        return number;
    }

    /// <summary>Counts a document's terms in a field; negative numbers are none.</summary>
    public void Count(string field, List<int> numbers)
    {
        if (!_frequencies.TryGetValue(field, out var frequencies))
            _frequencies[field] = frequencies = [];
        while (frequencies.Count < _terms.Count)
            frequencies.Add(0);
        _ofDocument.Clear();
        foreach (var number in numbers)
        {
            if (number >= 0 && _ofDocument.Add(number))
                frequencies[number]++;
        }
    }

    /// <summary>The terms of a field that at least <paramref name="least"/> and at most <paramref name="most"/> documents have, in order of first use.</summary>
    public IReadOnlyList<string> Between(string field, double least, double most)
    {
        var frequencies = _frequencies.GetValueOrDefault(field) ?? [];
        return [.. Enumerable.Range(0, frequencies.Count).Where(i => frequencies[i] > 0 && frequencies[i] >= least && frequencies[i] <= most).Select(i => _terms[i])];
    }
}
