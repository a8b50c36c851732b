namespace Search.Querying.Tests.Oracle;

/// <summary>A made-up vocabulary of similar words, drawn so that the n-th is met about 1/n as often as the first.</summary>
internal sealed class RandomWords
{
    private static readonly string[] Syllables = ["ba", "ko", "ri", "tu", "ne", "sa", "lo", "mi", "da", "ve"];

    private readonly Random _random;
    private readonly double[] _cumulated;

    public RandomWords(Random random, int count)
    {
        _random = random;
        var words = new HashSet<string>();
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Syllables[random.Next(Syllables.Length)])) + (random.Next(4) == 0 ? "n" : ""));
        Words = [.. words];
        _cumulated = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            _cumulated[i] = sum += 1.0 / (i + 1);
    }

    public string[] Words { get; }

    public string Draw()
    {
        var place = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return Words[Math.Min(place < 0 ? ~place : place, Words.Length - 1)];
    }

    /// <summary>Any word, rare ones as likely as common ones; now and then one that nobody wrote.</summary>
    public string DrawEvenly() => _random.Next(30) == 0 ? "zzz" : Words[_random.Next(Words.Length)];

    public string[] Text(int length) => [.. Enumerable.Range(0, length).Select(_ => Draw())];
}
