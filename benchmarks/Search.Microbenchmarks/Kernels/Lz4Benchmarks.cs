using System.Text;
using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>A block of stored texts: invented words, the frequent ones often.</summary>
public class Lz4Benchmarks
{
    private readonly ushort[] _workspace = new ushort[Lz4Block.WorkspaceLength];
    private byte[] _text = [], _block = [], _target = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 2_000).Select(_ => string.Concat(Enumerable.Range(0, 2 + random.Next(8)).Select(_ => (char)('a' + random.Next(26))))).ToArray();
        var text = new StringBuilder();
        while (text.Length < 60 << 10)
            text.Append(words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))]).Append(' ');
        _text = Encoding.ASCII.GetBytes(text.ToString());
        _target = new byte[Lz4Block.MaxCompressedLength(_text.Length)];
        _block = _target[..Lz4Block.Compress(_text, _target, _workspace)];
    }

    [Benchmark]
    public int Compress() => Lz4Block.Compress(_text, _target, _workspace);

    [Benchmark]
    public int Decompress() => Lz4Block.Decompress(_block, _target);
}
