using System.Numerics;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Adds up the clauses' scores of a short stretch of documents, one clause after the other; with room for what is read and taken.</summary>
internal sealed class ScoreWindow
{
    private static readonly Spares<ScoreWindow> Unused = new();

    private readonly double[] _sums = new double[TopRun.WindowLength];
    private readonly float[] _bests = new float[TopRun.WindowLength];
    private readonly ulong[] _matched = new ulong[TopRun.WindowLength / 64];
    private int _first;
    private bool _needsBest;

    private ScoreWindow() { }

    /// <summary>Room for a batch of documents.</summary>
    public int[] Documents { get; } = new int[TopRun.BatchLength];

    /// <summary>Room for a batch's scores.</summary>
    public float[] Scores { get; } = new float[TopRun.BatchLength];

    /// <summary>Room for a batch's added scores.</summary>
    public double[] Sums { get; } = new double[TopRun.BatchLength];

    /// <summary>An empty window for one user.</summary>
    public static ScoreWindow Rent() => Unused.Take() ?? new ScoreWindow();

    /// <summary>Takes back a window from which everything was taken out.</summary>
    public static void Return(ScoreWindow window) => Unused.Add(window);

    /// <summary>Begins an empty stretch at <paramref name="first"/>, with or without the best score of each document.</summary>
    public void Begin(int first, bool needsBest) => (_first, _needsBest) = (first, needsBest);

    /// <summary>Words of a bitmap over the stretch through its last document.</summary>
    public int WordCount(int end) => ((end - _first) >> 6) + 1;

    /// <summary>Adds one clause's scores.</summary>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        scores = scores[..documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            var place = documents[i] - _first;
            _matched[place >> 6] |= 1ul << place;
            _sums[place] += scores[i];
        }
        if (!_needsBest)
            return;
        for (var i = 0; i < documents.Length; i++)
        {
            ref var best = ref _bests[documents[i] - _first];
            best = Math.Max(best, scores[i]);
        }
    }

    /// <summary>Adds one clause's scores to a stretch that only <see cref="TakeAtLeast"/> empties.</summary>
    public void AddToSums(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        scores = scores[..documents.Length];
        var first = _first;
        var sums = _sums;
        for (var i = 0; i < documents.Length; i++)
            sums[documents[i] - first] += scores[i];
    }

    /// <summary>Takes out the documents whose scores, added by <see cref="Add"/>, reach <paramref name="least"/>, ascending, and drops the others.</summary>
    /// <param name="least">No sum below this is taken.</param>
    /// <param name="end">The stretch's last document.</param>
    /// <param name="word">Where to go on: 0 at first, moved by the call.</param>
    /// <returns>How many were taken into <see cref="Documents"/> and <see cref="Sums"/>; the stretch is empty when <paramref name="word"/> is <see cref="WordCount"/>.</returns>
    public int TakeMatched(double least, int end, ref int word)
    {
        var documents = Documents.AsSpan();
        var taken = Sums.AsSpan();
        var sums = _sums.AsSpan();
        var matched = _matched.AsSpan(0, WordCount(end));
        var count = 0;
        for (; word < matched.Length && count <= documents.Length - 64; word++)
        {
            var bits = matched[word];
            matched[word] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                ref var sum = ref sums[place];
                documents[count] = _first + place;
                taken[count] = sum;
                count += sum >= least ? 1 : 0;
                sum = 0;
            }
        }
        return count;
    }

    /// <summary>Takes the documents out, ascending, and leaves the stretch empty.</summary>
    /// <param name="word">Where to go on: 0 at first, moved by the call.</param>
    /// <param name="document">A document.</param>
    /// <param name="sum">Its scores, added.</param>
    /// <param name="best">The best of them; 0 when it is not asked for.</param>
    public bool TryTake(ref int word, out int document, out double sum, out float best)
    {
        for (; word < _matched.Length; word++)
        {
            ref var bits = ref _matched[word];
            if (bits == 0)
                continue;
            var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            document = _first + place;
            sum = _sums[place];
            _sums[place] = 0;
            best = 0;
            if (_needsBest)
            {
                best = _bests[place];
                _bests[place] = 0;
            }
            return true;
        }
        (document, sum, best) = (0, 0, 0);
        return false;
    }

    /// <summary>Takes out the documents whose scores, added by <see cref="AddToSums"/>, reach <paramref name="least"/>, ascending, and drops the others.</summary>
    /// <param name="least">Above 0.</param>
    /// <param name="end">The stretch's last document.</param>
    /// <param name="place">Where to go on: 0 at first, moved by the call.</param>
    /// <param name="documents">Takes documents.</param>
    /// <param name="sums">Takes their sums.</param>
    /// <returns>How many were taken; 0 when the stretch is empty.</returns>
    public int TakeAtLeast(double least, int end, ref int place, Span<int> documents, Span<double> sums)
    {
        var count = ScoreKernel.TakeAtLeast(_sums.AsSpan(0, end - _first + 1), ref place, least, documents, sums);
        foreach (ref var document in documents[..count])
            document += _first;
        return count;
    }
}
