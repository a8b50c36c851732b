using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>Counting the values of a column over a set of documents, which facets are made of.</summary>
public class CountingBenchmarks
{
    private const int Documents = 1_000_000;

    private byte[] _packed = [];
    private ulong[] _chosen = [];
    private int[] _listed = [];
    private int[] _counts = [];
    private SlotRows _rows = new(0, 1, 1);

    /// <summary>Bits a value: bytes and pairs of bytes have ways of their own.</summary>
    [Params(8, 12, 16)]
    public int Width { get; set; }

    /// <summary>One document in so many is counted.</summary>
    [Params(2, 50)]
    public int OneIn { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _packed = new byte[PackedIntegers.ByteLength(Documents, Width)];
        _chosen = new ulong[Bitmap.WordCount(Documents)];
        _counts = new int[PackedCounting.Room(Width)];
        _rows = new SlotRows(Documents, 1, _counts.Length);
        for (var document = 0; document < Documents; document++)
        {
            // Some values are far more frequent than others, as outlets are.
            var share = random.NextDouble();
            var value = (int)(share * share * share * _counts.Length);
            PackedIntegers.Set(_packed, document, Width, (ulong)value);
            _rows.Set(document, 0, value);
            if (random.Next(OneIn) == 0)
                Bitmap.Set(_chosen, document);
        }
        _listed = new int[Bitmap.Count(_chosen)];
        Bitmap.List(_chosen, _listed);
    }

    [Benchmark]
    public void Count() => PackedCounting.Count(_packed, Width, _chosen, among: default, _counts, weight: 1);

    [Benchmark]
    public void CountListed() => PackedCounting.Count(_packed, Width, _listed, _counts);

    [Benchmark]
    public void CountRows() => _rows.Count(_chosen, _counts, weight: 1);

    [Benchmark]
    public void CountRowsListed() => _rows.Count(_listed, _counts);

    [Benchmark]
    public int Reached() => Counts.Reached(_counts, 10);

    [Benchmark]
    public int NextAbove() => Counts.NextAbove(_counts, 0, int.MaxValue);
}
