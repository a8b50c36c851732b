using Search.Kernels;

namespace Search.Indexing;

/// <summary>The terms of one field and their postings while they grow in memory. Documents come in ascending order.</summary>
/// <param name="pool">Keeps the postings.</param>
/// <param name="hasPositions">Whether positions are kept.</param>
/// <param name="countsOnce">Whether a term that comes again in the same document counts no further, as a keyword does.</param>
internal sealed class BufferedTerms(SlicePool pool, bool hasPositions, bool countsOnce = false)
{
    private readonly TermTable _table = new();
    private Postings[] _postings = new Postings[128];

    public TermTable Table => _table;

    public long ByteLength => _table.ByteLength + _postings.Length * 56L;

    /// <summary>Adds an occurrence; the position counts where the field has positions.</summary>
    /// <returns>The term's number, and whether this is its first occurrence in the document.</returns>
    public (int Term, bool IsFirst) Add(int document, ReadOnlySpan<byte> term, uint hash, int position)
    {
        var number = _table.GetOrAdd(term, hash);
        if (number == _postings.Length)
            Array.Resize(ref _postings, _postings.Length * 2);
        ref var postings = ref _postings[number];
        var isFirst = postings.Frequency == 0 || postings.Document != document;
        if (isFirst)
        {
            WriteCurrent(ref postings);
            (postings.Document, postings.Frequency, postings.Position) = (document, 0, 0);
        }
        if (isFirst || !countsOnce)
            postings.Frequency++;
        if (hasPositions)
        {
            pool.WriteVarint(ref postings.Positions, (uint)(position - postings.Position));
            postings.Position = position;
        }
        return (number, isFirst);
    }

    /// <summary>Calls the action for each document of a term, ascending.</summary>
    public void ForEachDocument(ReadOnlySpan<byte> term, Action<int> action)
    {
        var number = _table.Find(term);
        if (number < 0)
            return;
        ref var postings = ref _postings[number];
        var documents = pool.Read(postings.Documents);
        for (var document = -1; !documents.AtEnd;)
        {
            document += ReadGap(ref documents, out _);
            action(document);
        }
        action(postings.Document);
    }

    /// <summary>Writes all terms, in order, to a segment.</summary>
    public void WriteTo(SegmentWriter segment, int field, ReadOnlySpan<byte> lengthCodes, int documentCount)
    {
        segment.Terms.BeginField(field, hasPositions);
        var positions = new int[16];
        foreach (var number in _table.Sorted())
        {
            ref var postings = ref _postings[number];
            WriteCurrent(ref postings);
            segment.Postings.BeginTerm(hasPositions);
            var documents = pool.Read(postings.Documents);
            var deltas = pool.Read(postings.Positions);
            for (var document = -1; !documents.AtEnd;)
            {
                document += ReadGap(ref documents, out var frequency);
                var count = hasPositions ? frequency : 0;
                if (count > positions.Length)
                    positions = new int[Math.Max(count, positions.Length * 2)];
                var position = 0;
                for (var i = 0; i < count; i++)
                    positions[i] = position += (int)deltas.ReadVarint();
                var code = lengthCodes.IsEmpty ? PostingsFormat.NoLengthCode : lengthCodes[document];
                segment.Postings.Add(document, frequency, code, positions.AsSpan(0, count));
            }
            segment.Terms.Add(_table[number], segment.Postings.EndTerm());
        }
        segment.Terms.EndField(documentCount);
    }

    private static int ReadGap(ref SlicePool.Reader documents, out int frequency)
    {
        var gap = documents.ReadVarint();
        frequency = (gap & 1) != 0 ? 1 : (int)documents.ReadVarint() + 2;
        return (int)(gap >> 1);
    }

    // A document's frequency is known only when the next begins, or at the end: the current one is kept aside until then.
    private void WriteCurrent(ref Postings postings)
    {
        if (postings.Frequency == 0)
            return;
        var gap = (uint)(postings.Document + 1 - postings.DocumentsWritten);
        var once = postings.Frequency == 1;
        pool.WriteVarint(ref postings.Documents, gap << 1 | (once ? 1u : 0));
        if (!once)
            pool.WriteVarint(ref postings.Documents, (uint)(postings.Frequency - 2));
        postings.DocumentsWritten = postings.Document + 1;
        postings.Frequency = 0;
    }

    private struct Postings
    {
        public SliceStream Documents;
        public SliceStream Positions;

        // One more than the last document in the stream.
        public int DocumentsWritten;
        public int Document;
        public int Frequency;
        public int Position;
    }
}
