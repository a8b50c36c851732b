namespace Search.Extraction.Measuring;

/// <summary>The words of a text and how often each occurs: runs of letters and digits in small letters, and each character of a script without spaces.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of a text.</summary>
    public WordCounts(string text)
    {
        foreach (var word in Words(text))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
            Total++;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Total { get; }

    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsAlone(text[end]))
                end++;
            if (end == at && IsAlone(text[at]))
                end++;
            if (end > at)
                yield return text[at..end].ToLowerInvariant();
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>The harmonic mean of precision and recall of these words against those expected; 1 when neither has any.</summary>
    public double F1(WordCounts expected)
    {
        if (Total + expected.Total == 0)
            return 1;
        var common = 0;
        foreach (var (word, count) in _counts)
            common += Math.Min(count, expected._counts.GetValueOrDefault(word));
        return 2.0 * common / (Total + expected.Total);
    }

    private static bool IsAlone(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F';
}
