namespace Search.Indexing;

/// <summary>Writes what the inverters hold of a text field: its words with their postings, its stems, its lengths.</summary>
/// <remarks>
/// The words of all documents, which stand in the order they came, are put in the order of the terms: counted, so that each term's place is known, and
/// then moved there, document by document. Several rounds, each for a range of terms, keep the memory that takes within bounds.
/// </remarks>
internal sealed class TextPostings
{
    // Eight bytes each.
    private const int DefaultRoundLength = 1 << 23;

    private readonly IReadOnlyList<InvertedText> _parts;
    private readonly int _roundLength;
    private readonly byte[] _codes;
    private readonly int _documentCount;

    /// <param name="parts">What the inverters hold.</param>
    /// <param name="documents">The number of documents, with this field or without.</param>
    /// <param name="roundLength">Words moved in a round, unless one term alone has more.</param>
    public TextPostings(IReadOnlyList<InvertedText> parts, int documents, int roundLength = DefaultRoundLength)
    {
        (_parts, _roundLength) = (parts, roundLength);
        var lengths = new int[documents];
        foreach (var part in parts)
        {
            foreach (var run in part.Tokens.Runs)
            {
                _documentCount += lengths[run.Document] == 0 ? 1 : 0;
                lengths[run.Document] += run.Length;
            }
        }
        _codes = Array.ConvertAll(lengths, LengthCode.Encode);
    }

    public void WriteNormsTo(SegmentWriter segment, Field field)
    {
        if (_documentCount > 0)
            segment.Norms.Write(field.Ordinal, _codes);
    }

    public void WriteWordsTo(SegmentWriter segment, Field field)
    {
        var order = new WordOrder([.. _parts.Select(part => part.Words)]);
        WriteTo(segment, field, order, [.. _parts.Select((_, part) => order.RanksIn(part))]);
    }

    public void WriteStemsTo(SegmentWriter segment, Field field)
    {
        var order = new WordOrder([.. _parts.Select(part => part.Stems!)]);
        WriteTo(segment, field, order, [.. _parts.Select((part, place) => StemRanks(part, order.RanksIn(place)))]);
    }

    private static int[] StemRanks(InvertedText part, int[] ranks)
    {
        var byWord = new int[part.Words.Count];
        for (var word = 0; word < byWord.Length; word++)
            byWord[word] = ranks[part.Words.Words[word].Stem];
        return byWord;
    }

    private void WriteTo(SegmentWriter segment, Field field, WordOrder order, int[][] ranks)
    {
        segment.Terms.BeginField(field.Ordinal, field.HasPositions);
        var counts = Counts(order, ranks);
        var places = new ulong[Math.Min(counts.Sum(count => (long)count), Math.Max(_roundLength, counts.DefaultIfEmpty().Max()))];
        for (var first = 0; first < counts.Length;)
        {
            // Where the next place of each term of the round is.
            var nexts = new List<int>();
            var total = 0;
            for (var rank = first; rank < counts.Length && total + counts[rank] <= places.Length; rank++)
            {
                nexts.Add(total);
                total += counts[rank];
            }
            var ends = nexts.ToArray();
            Move(ranks, first, ends, places);
            Write(segment, field, order, first, ends, places);
            first += ends.Length;
        }
        segment.Terms.EndField(_documentCount);
    }

    private int[] Counts(WordOrder order, int[][] ranks)
    {
        var counts = new int[order.Count];
        for (var part = 0; part < _parts.Count; part++)
        {
            var words = _parts[part].Words.Words;
            for (var word = 0; word < words.Length; word++)
                counts[ranks[part][word]] += words[word].Count;
        }
        return counts;
    }

    // A place is the document above the position.
    private void Move(int[][] ranks, int first, int[] nexts, ulong[] places)
    {
        var readers = _parts.Select(part => part.Tokens.Read()).ToArray();
        var runs = new int[_parts.Count];
        while (NextPart(runs) is >= 0 and var part)
        {
            var run = _parts[part].Tokens.Runs[runs[part]++];
            var place = (ulong)run.Document << 32 | (uint)run.FirstPosition;
            for (var left = run.Length; left > 0;)
            {
                var words = readers[part].Take(left);
                foreach (var word in words)
                {
                    var rank = (uint)(ranks[part][word] - first);
                    if (rank < (uint)nexts.Length)
                        places[nexts[rank]++] = place;
                    place++;
                }
                left -= words.Length;
            }
        }
    }

    // The part whose next document is the first of all; -1 when there are no more.
    private int NextPart(int[] runs)
    {
        var (best, least) = (-1, int.MaxValue);
        for (var part = 0; part < runs.Length; part++)
        {
            var theirs = _parts[part].Tokens.Runs;
            if (runs[part] < theirs.Count && theirs[runs[part]].Document < least)
                (best, least) = (part, theirs[runs[part]].Document);
        }
        return best;
    }

    private void Write(SegmentWriter segment, Field field, WordOrder order, int first, int[] ends, ulong[] places)
    {
        Span<byte> room = stackalloc byte[16];
        var positions = new int[16];
        var at = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            segment.Postings.BeginTerm(field.HasPositions);
            while (at < ends[i])
            {
                var document = (int)(places[at] >> 32);
                var start = at;
                for (; at < ends[i] && (int)(places[at] >> 32) == document; at++)
                {
                    if (at - start == positions.Length)
                        Array.Resize(ref positions, positions.Length * 2);
                    positions[at - start] = (int)(uint)places[at];
                }
                var frequency = at - start;
                segment.Postings.Add(document, frequency, _codes[document], field.HasPositions ? positions.AsSpan(0, frequency) : []);
            }
            segment.Terms.Add(order[first + i, room], segment.Postings.EndTerm());
        }
    }
}
