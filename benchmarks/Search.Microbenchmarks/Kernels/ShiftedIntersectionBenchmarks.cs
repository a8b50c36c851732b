using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>The positions of one word against those of the next, in one text.</summary>
public class ShiftedIntersectionBenchmarks
{
    private readonly int[] _values = new int[4];
    private int[] _first = [];
    private int[] _others = [];

    /// <summary>How often the other word stands in the text.</summary>
    [Params(2, 8, 64)]
    public int Others { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _first = Draw(_values.Length);
        _others = Draw(Others);

        int[] Draw(int count) => [.. Enumerable.Range(0, 500).OrderBy(_ => random.Next()).Take(count).Order()];
    }

    [Benchmark]
    public int Keep()
    {
        _first.CopyTo(_values, 0);
        return ShiftedIntersection.Keep(_values, _others, 1);
    }
}
