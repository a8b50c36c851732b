using Search.Kernels;

namespace Search.Indexing;

/// <summary>The distinct values of one keyword field and their documents while they grow in memory. Documents come in ascending order.</summary>
/// <param name="pool">Keeps the documents.</param>
internal sealed class BufferedTerms(SlicePool pool)
{
    private readonly TermTable _table = new();
    private Postings[] _postings = new Postings[128];

    public TermTable Table => _table;

    public long ByteLength => _table.ByteLength + _postings.Length * 24L;

    /// <summary>Adds an occurrence; one that comes again in the same document counts no further.</summary>
    /// <returns>The term's number, and whether this is its first occurrence in the document.</returns>
    public (int Term, bool IsFirst) Add(int document, ReadOnlySpan<byte> term, uint hash)
    {
        var number = _table.GetOrAdd(term, hash);
        if (number == _postings.Length)
            Array.Resize(ref _postings, _postings.Length * 2);
        ref var postings = ref _postings[number];
        if (postings.End == document + 1)
            return (number, false);
        pool.WriteVarint(ref postings.Documents, (uint)(document - postings.End));
        postings.End = document + 1;
        return (number, true);
    }

    /// <summary>Calls the action for each document of a term, ascending.</summary>
    public void ForEachDocument(ReadOnlySpan<byte> term, Action<int> action)
    {
        var number = _table.Find(term);
        if (number >= 0)
            ForEachDocument(number, action);
    }

    /// <summary>Writes all terms, in order, to a segment.</summary>
    public void WriteTo(SegmentWriter segment, int field, int documentCount)
    {
        segment.Terms.BeginField(field, hasPositions: false);
        foreach (var number in _table.Sorted())
        {
            segment.Postings.BeginTerm(hasPositions: false);
            ForEachDocument(number, document => segment.Postings.Add(document, frequency: 1, PostingsFormat.NoLengthCode, positions: []));
            segment.Terms.Add(_table[number], segment.Postings.EndTerm());
        }
        segment.Terms.EndField(documentCount);
    }

    private void ForEachDocument(int number, Action<int> action)
    {
        var documents = pool.Read(_postings[number].Documents);
        for (var end = 0; !documents.AtEnd; end++)
            action(end += (int)documents.ReadVarint());
    }

    private struct Postings
    {
        public SliceStream Documents;

        // One more than the last document.
        public int End;
    }
}
