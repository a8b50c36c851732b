using System.Buffers;
using System.Collections.Concurrent;

namespace Search.Indexing;

/// <summary>Writes what the inverters hold of a text field: its words with their postings, its stems, its lengths.</summary>
/// <remarks>
/// The words of all documents, which stand in the order they came, are put in the order of the terms: counted, so that each term's place is known, and
/// then moved there, document by document, and encoded. That is done in rounds, each for a range of terms: so several threads can do it at once, and the
/// memory it takes stays within bounds. The rounds are joined in their order; their number and the threads do not show in what is written.
/// </remarks>
internal sealed class TextPostings
{
    // For all rounds under way together, eight bytes each: 64 MiB. What is encoded of them takes about a fourth of that.
    private const int DefaultMovedAtOnce = 1 << 23;

    // Fewer words are moved sooner than handed over.
    private const int LeastRound = 1 << 16;

    private readonly IReadOnlyList<InvertedText> _parts;
    private readonly int _threads;
    private readonly int _mostInRound;
    private readonly int _words;
    private readonly byte[] _codes;
    private readonly int _documentCount;

    /// <param name="parts">What the inverters hold.</param>
    /// <param name="documents">The number of documents, with this field or without.</param>
    /// <param name="threads">How many rounds may be under way at once.</param>
    /// <param name="movedAtOnce">Words moved in these together, unless one term alone has more.</param>
    public TextPostings(IReadOnlyList<InvertedText> parts, int documents, int threads, int movedAtOnce = DefaultMovedAtOnce)
    {
        (_parts, _threads, _mostInRound) = (parts, threads, Math.Max(movedAtOnce / threads, 1));
        _words = parts.Sum(part => part.Tokens.Length);
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
        var done = new ConcurrentBag<EncodedTerms>();
        var underWay = new Queue<Task<EncodedTerms>>();
        var appended = 0;
        foreach (var round in Rounds(Counts(order, ranks)))
        {
            if (underWay.Count == _threads)
                Append(underWay.Dequeue().GetAwaiter().GetResult());
            underWay.Enqueue(Task.Run(() => Encode(field, ranks, round, done)));
        }
        while (underWay.TryDequeue(out var encoded))
            Append(encoded.GetAwaiter().GetResult());
        segment.Terms.EndField(_documentCount);

        void Append(EncodedTerms terms)
        {
            WriteTerms(segment, order, appended, terms);
            appended += terms.Count;
            terms.Clear();
            done.Add(terms);
        }
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

    // As few rounds as there is room for, since each passes over all words, and as many for one thread as for another.
    private List<Round> Rounds(int[] counts)
    {
        var turns = 1 + _words / _mostInRound / _threads;
        var enough = Math.Max(LeastRound, _words / turns / _threads);
        var rounds = new List<Round>();
        for (var first = 0; first < counts.Length;)
        {
            var nexts = new List<int>();
            var length = 0;
            for (var rank = first; rank < counts.Length && length < enough && (length == 0 || length + counts[rank] <= _mostInRound); rank++)
            {
                nexts.Add(length);
                length += counts[rank];
            }
            rounds.Add(new Round(first, [.. nexts], length));
            first += nexts.Count;
        }
        return rounds;
    }

    private EncodedTerms Encode(Field field, int[][] ranks, Round round, ConcurrentBag<EncodedTerms> done)
    {
        var places = ArrayPool<ulong>.Shared.Rent(round.Length);
        Move(ranks, round, places);
        var terms = done.TryTake(out var used) ? used : new EncodedTerms();
        Encode(field, round, places, terms);
        ArrayPool<ulong>.Shared.Return(places);
        return terms;
    }

    private void Move(int[][] ranks, Round round, ulong[] places)
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
                Move(words, ranks[part], round.First, round.Nexts, place, places);
                place += (uint)words.Length;
                left -= words.Length;
            }
        }
    }

    // A place is the document above the position.
    private static void Move(ReadOnlySpan<int> words, int[] ranks, int first, int[] nexts, ulong place, ulong[] places)
    {
        foreach (var word in words)
        {
            var rank = (uint)(ranks[word] - first);
            if (rank < (uint)nexts.Length)
                places[nexts[rank]++] = place;
            place++;
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

    private void Encode(Field field, Round round, ulong[] places, EncodedTerms terms)
    {
        var positions = new int[16];
        var at = 0;
        foreach (var end in round.Nexts)
        {
            terms.BeginTerm(field.HasPositions);
            while (at < end)
            {
                var document = (int)(places[at] >> 32);
                var start = at;
                for (; at < end && (int)(places[at] >> 32) == document; at++)
                {
                    if (at - start == positions.Length)
                        Array.Resize(ref positions, positions.Length * 2);
                    positions[at - start] = (int)(uint)places[at];
                }
                var frequency = at - start;
                terms.Add(document, frequency, _codes[document], field.HasPositions ? positions.AsSpan(0, frequency) : []);
            }
            terms.EndTerm();
        }
    }

    private static void WriteTerms(SegmentWriter segment, WordOrder order, int first, EncodedTerms terms)
    {
        Span<byte> room = stackalloc byte[16];
        var (postings, positions) = segment.Append(terms);
        for (var term = 0; term < terms.Count; term++)
            segment.Terms.Add(order[first + term, room], terms.Info(term, postings, positions));
    }

    /// <summary>A range of terms.</summary>
    /// <param name="First">The rank of its first.</param>
    /// <param name="Nexts">Where the next place of each goes; once all are moved, where those of each end.</param>
    /// <param name="Length">Places in all.</param>
    private sealed record Round(int First, int[] Nexts, int Length);
}
