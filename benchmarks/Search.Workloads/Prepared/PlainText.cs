using System.Buffers;
using System.Text;
using Search.Analysis;

namespace Search.Workloads.Prepared;

/// <summary>Rewrites a text so that every engine's plain analysis finds the same words in it: runs of ASCII letters and digits.</summary>
/// <remarks>
/// What analysers read differently is made words of its own: addresses, accents, acronyms, contractions. White space, capitals and the marks that
/// part sentences stay, so that snippets have sentences. Texts in other scripts than Latin lose their words.
/// </remarks>
internal static class PlainText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;!?\"()-");

    // Longer runs are cut by analysers, each in its own way.
    private const int LongestWord = 100;

    /// <summary>The text, rewritten.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var done = 0;
        using var tokens = TextAnalyzer.Words.Analyze(text);
        while (tokens.MoveNext())
        {
            var between = text.AsSpan(done, Math.Max(0, tokens.Start - done));
            AppendBetween(plain, between);
            // Marks between two words without a space might join them for one analyser and part them for another.
            if (done > 0 && !between.ContainsAnyExcept(Marks))
                plain.Append(' ');
            AppendWord(plain, text.AsSpan(tokens.Start, tokens.End - tokens.Start), tokens.Word);
            done = tokens.End;
        }
        AppendBetween(plain, text.AsSpan(done));
        return plain.ToString();
    }

    private static void AppendBetween(StringBuilder plain, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            plain.Append(c is '\n' || Marks.Contains(c) ? c : ' ');
    }

    private static void AppendWord(StringBuilder plain, ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return;
        var isAsWritten = written.Equals(word, StringComparison.OrdinalIgnoreCase);
        foreach (var c in isAsWritten ? written : word)
            plain.Append(char.IsAsciiLetterOrDigit(c) ? c : ' ');
    }
}
