using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>One block of 128 integers, the unit in which postings are read.</summary>
public class BitPackingBenchmarks
{
    private const int BlockLength = 128;

    private readonly int[] _values = new int[BlockLength];
    private readonly int[] _counts = new int[BlockLength];
    private byte[] _packed = [];

    /// <summary>Bits of each integer: 1 is a common word's gaps, 4 to 7 most words', 13 a rare one's.</summary>
    [Params(1, 4, 7, 13)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < BlockLength; i++)
            _values[i] = random.Next(1 << Width);
        _packed = new byte[BitPacking.PackedLength(Width)];
        BitPacking.Pack(_values, Width, _packed);
    }

    [Benchmark(OperationsPerInvoke = BlockLength)]
    public int Unpack()
    {
        BitPacking.Unpack(_packed, Width, _values);
        return _values[^1];
    }

    [Benchmark(OperationsPerInvoke = BlockLength - 1)]
    public int UnpackTail()
    {
        BitPacking.UnpackTail(_packed, Width, _values.AsSpan(1));
        return _values[^1];
    }

    [Benchmark(OperationsPerInvoke = BlockLength)]
    public int UnpackAscending()
    {
        BitPacking.UnpackAscending(_packed, Width, 0, _values);
        return _values[^1];
    }

    [Benchmark(OperationsPerInvoke = BlockLength)]
    public int AddOne()
    {
        Addition.AddOne(_counts);
        return _counts[^1];
    }

    [Benchmark(OperationsPerInvoke = BlockLength)]
    public byte Pack()
    {
        BitPacking.Pack(_values, Width, _packed);
        return _packed[0];
    }
}
