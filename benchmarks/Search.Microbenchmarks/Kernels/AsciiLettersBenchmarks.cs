using BenchmarkDotNet.Attributes;
using Search.Kernels;

namespace Search.Microbenchmarks.Kernels;

/// <summary>One short word, the unit in which most text is read.</summary>
public class AsciiLettersBenchmarks
{
    private readonly char[] _text = "Council voted last night".ToCharArray();
    private readonly char[] _letters = new char[AsciiLetters.Window];

    [Benchmark]
    public int Lower() => AsciiLetters.Lower(_text, _letters, out _, out _);
}
