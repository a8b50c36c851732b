using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>A block of one term's documents against a block of another's, as a search for both words meets them.</summary>
public class BlockIntersectionBenchmarks
{
    private const int BlockLength = 128;

    private readonly int[] _block = new int[BlockLength];
    private readonly int[] _places = new int[BlockLength + BlockIntersection.Room];
    private readonly int[] _blockPlaces = new int[BlockLength + BlockIntersection.Room];
    private int[] _documents = [];

    /// <summary>Documents that meet the block: all of an equally frequent term's, or the few of a rarer one's.</summary>
    [Params(128, 64, 32, 4)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        Draw(BlockLength).CopyTo(_block, 0);
        _documents = Draw(Documents);

        int[] Draw(int count) => [.. Enumerable.Range(0, 10 * BlockLength).OrderBy(_ => random.Next()).Take(count).Order()];
    }

    [Benchmark]
    public int Find() => BlockIntersection.Find(_documents, _block, _places, _blockPlaces);

    [Benchmark]
    public int FindValues() => BlockIntersection.FindValues(_documents, _block, _places);
}
