using Search.Indexing;
using Search.Parity.Comparing;
using Search.Peers.Comparing;
using Search.Querying;

namespace Search.Parity.Indexes;

/// <summary>Asks one snapshot, and names documents by their place in the corpus.</summary>
internal sealed class OurReader : IDisposable
{
    private readonly IndexSnapshot _snapshot;
    private readonly Searcher _searcher;
    private readonly int[][] _numbers;

    public OurReader(IndexSnapshot snapshot)
    {
        _snapshot = snapshot;
        _searcher = new Searcher(snapshot);
        _numbers = [.. snapshot.Segments.Select(Numbers)];
    }

    public int SegmentCount => _snapshot.Segments.Count;

    /// <summary>The statistics of the text fields, in the order of <see cref="ParityFields.TextFields"/>.</summary>
    public IReadOnlyList<FieldFigures> Figures => [.. ParityFields.TextFields.Select(name =>
    {
        var terms = _snapshot.Segments.Select(segment => segment.Terms(_snapshot.Schema[name])).OfType<FieldTerms>().ToList();
        return new FieldFigures(name, terms.Sum(t => (long)t.DocumentCount), terms.Sum(t => t.TotalTermFrequency));
    })];

    /// <summary>All matches counted, and the first of them.</summary>
    public Answer Ask(Query query, int count)
    {
        var total = _searcher.Match(query).Count;
        var top = _searcher.Top(query, new TopOptions { Count = count });
        return new Answer(total, [.. top.Select(hit => new AnswerHit(_numbers[hit.Address.Segment][hit.Address.Document], hit.Score))]);
    }

    public void Dispose() => _snapshot.Dispose();

    private int[] Numbers(SegmentReader segment)
    {
        var values = new long[segment.DocumentCount];
        segment.NumberColumn(_snapshot.Schema[ParityFields.Number])?.Read(0, values, missing: -1);
        return [.. values.Select(value => (int)value)];
    }
}
