using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>Sets of documents as bitmaps, which exact totals and facets are counted from.</summary>
public class BitmapBenchmarks
{
    private const int Documents = 1_000_000;

    private ulong[] _left = [], _right = [];
    private int[] _rankStarts = [], _listed = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        (_left, _right) = (Filled(), Filled());
        _rankStarts = Bitmap.RankStarts(_left);
        _listed = new int[Documents + 64];

        ulong[] Filled()
        {
            var words = new ulong[Bitmap.WordCount(Documents)];
            for (var i = 0; i < words.Length; i++)
                words[i] = (ulong)random.NextInt64();
            return words;
        }
    }

    [Benchmark]
    public int Count() => Bitmap.Count(_left);

    [Benchmark]
    public int CountAnd() => Bitmap.CountAnd(_left, _right);

    [Benchmark]
    public int List() => Bitmap.List(_left, _listed);

    /// <summary>A thousand documents looked up.</summary>
    [Benchmark]
    public int Rank()
    {
        var sum = 0;
        for (var document = 0; document < Documents; document += Documents / 1000)
            sum += Bitmap.Rank(_left, _rankStarts, document);
        return sum;
    }
}
