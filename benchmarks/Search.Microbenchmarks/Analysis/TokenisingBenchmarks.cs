using BenchmarkDotNet.Attributes;
using Search.Analysis;

namespace Search.Microbenchmarks.Analysis;

/// <summary>Text into terms, the largest part of importing.</summary>
public class TokenisingBenchmarks
{
    private const int Repetitions = 40;

    private readonly string _english = string.Concat(Enumerable.Repeat(
        "After nine hours the city council voted last night by 22 to 19 to close the Narrows with four sluice gates, the mayor's chain and all. ", Repetitions));

    private readonly string _accented = string.Concat(Enumerable.Repeat(
        "Siobhán Keane écrit à Günther Pahl: la façade de l’Hôtel de Ville, ça suffit! Ils n’ont rien compris, naïvement, près du château. ", Repetitions));

    [Benchmark]
    public int English() => LettersOfStems(TextAnalyzer.English, _english);

    [Benchmark]
    public int EnglishWithoutStems() => LettersOfStems(TextAnalyzer.Words, _english);

    [Benchmark]
    public int Accented() => LettersOfStems(TextAnalyzer.English, _accented);

    private static int LettersOfStems(TextAnalyzer analyzer, string text)
    {
        using var tokens = analyzer.Analyze(text);
        var count = 0;
        while (tokens.MoveNext())
            count += tokens.Stem.Length;
        return count;
    }
}
