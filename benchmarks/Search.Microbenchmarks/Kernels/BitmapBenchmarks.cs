using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>Sets of documents as bitmaps, which exact totals and facets are counted from.</summary>
public class BitmapBenchmarks
{
    private const int Documents = 1_000_000;

    private ulong[] _left = [], _right = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        (_left, _right) = (Filled(), Filled());

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
}
