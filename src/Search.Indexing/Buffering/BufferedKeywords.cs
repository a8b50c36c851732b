using Search.Kernels;

namespace Search.Indexing;

/// <summary>A keyword field in memory: its values' postings, and the values by document for the column.</summary>
internal sealed class BufferedKeywords(Field field, SlicePool pool)
{
    private readonly BufferedTerms _terms = new(pool);

    // The (document, term) pairs in the order they came; documents ascend.
    private readonly List<(int Document, int Term)> _values = [];
    private int _documentCount;
    private int _document = -1;

    public long ByteLength => _terms.ByteLength + _values.Capacity * 8L;

    /// <summary>Adds a value; one that the document has already counts once.</summary>
    public void Add(int document, ReadOnlySpan<byte> value)
    {
        var (term, isFirst) = _terms.Add(document, value, TermHash.Compute(value));
        if (document != _document)
        {
            _document = document;
            _documentCount++;
        }
        if (isFirst && field.HasColumn)
            _values.Add((document, term));
    }

    public void ForEachDocument(ReadOnlySpan<byte> value, Action<int> action) => _terms.ForEachDocument(value, action);

    public void WriteTermsTo(SegmentWriter segment) => _terms.WriteTo(segment, field.Ordinal, _documentCount);

    public void WriteColumnTo(SegmentWriter segment, int documents)
    {
        if (_values.Count == 0)
            return;
        var order = _terms.Table.Sorted();
        var ordinals = new int[order.Length];
        segment.Keywords.BeginField();
        for (var i = 0; i < order.Length; i++)
        {
            ordinals[order[i]] = i;
            segment.Keywords.AddValue(_terms.Table[order[i]]);
        }
        if (field.MultiValued)
            WriteMulti(segment, documents, ordinals);
        else
            WriteSingle(segment, documents, ordinals);
    }

    private void WriteSingle(SegmentWriter segment, int documents, int[] ordinals)
    {
        var byDocument = new int[documents];
        foreach (var (document, term) in _values)
            byDocument[document] = ordinals[term] + 1;
        segment.Keywords.EndSingle(field.Ordinal, byDocument);
    }

    private void WriteMulti(SegmentWriter segment, int documents, int[] ordinals)
    {
        var starts = new int[documents + 1];
        var all = new int[_values.Count];
        for (var i = 0; i < _values.Count; i++)
        {
            starts[_values[i].Document + 1]++;
            all[i] = ordinals[_values[i].Term];
        }
        for (var document = 0; document < documents; document++)
        {
            starts[document + 1] += starts[document];
            all.AsSpan(starts[document]..starts[document + 1]).Sort();
        }
        segment.Keywords.EndMulti(field.Ordinal, starts, all);
    }
}
