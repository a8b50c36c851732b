using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>What every file of an index is read through once.</summary>
public class ChecksumBenchmarks
{
    private readonly byte[] _megabyte = new byte[1 << 20];

    [GlobalSetup]
    public void Setup() => new Random(1).NextBytes(_megabyte);

    [Benchmark]
    public uint OneMegabyte() => Crc32C.Compute(_megabyte);
}
