using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>Scoring a block of postings, and finding the few that score enough.</summary>
public class ScoreKernelBenchmarks
{
    private const int Documents = 100_000;
    private const int Window = 4096;

    private readonly int[] _documents = new int[BitPacking.BlockLength];
    private readonly int[] _frequencies = new int[BitPacking.BlockLength];
    private readonly byte[] _codes = new byte[Documents];
    private readonly float[] _norms = new float[ScoreKernel.LengthCodes];
    private readonly float[] _scores = new float[BitPacking.BlockLength];
    private readonly double[] _sums = new double[Window];
    private readonly int[] _places = new int[BitPacking.BlockLength];
    private readonly double[] _taken = new double[BitPacking.BlockLength];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        random.NextBytes(_codes);
        for (var i = 0; i < _norms.Length; i++)
            _norms[i] = 1 / (1f + i);
        for (var i = 0; i < _documents.Length; i++)
            (_documents[i], _frequencies[i]) = (i * (Documents / _documents.Length), 1 + random.Next(4));
    }

    [Benchmark]
    public float Saturate()
    {
        ScoreKernel.Saturate(_documents, _frequencies, _codes, _norms, 3.5f, _scores);
        return _scores[^1];
    }

    [Benchmark]
    public int KeepAtLeast() => ScoreKernel.KeepAtLeast(1000, _documents, _scores);

    [Benchmark]
    public int KeepSumsAtLeast() => ScoreKernel.KeepAtLeast(1000.0, _places, _taken);

    [Benchmark]
    public int TakeAtLeast()
    {
        var from = 0;
        return ScoreKernel.TakeAtLeast(_sums, ref from, 1, _places, _taken);
    }
}
