namespace Search.Importing.Pages.Layout;

/// <summary>What the shape of a line says about it.</summary>
internal static class Words
{
    private static readonly char[] Quotes = ['"', '”', '’', '\'', ')', ']', '»', '」', '』', '）'];

    /// <summary>How many words a line has; in scripts that part no words, two letters count as one.</summary>
    public static int Count(string text)
    {
        var (count, unparted) = (0, 0);
        foreach (var _ in text.AsSpan().Split(' '))
            count++;
        foreach (var letter in text)
            unparted += IsUnparted(letter) ? 1 : 0;
        return count + unparted / 2;
    }

    /// <summary>Whether a letter is of a script that is written without spaces between words: Chinese, Japanese, Thai.</summary>
    public static bool IsUnparted(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F';

    /// <summary>Whether a line reads like a sentence, or several: it ends as sentences do, or is longer than labels and headings are.</summary>
    public static bool IsProse(string text)
    {
        // 14 words: menus, buttons and headings below a page are shorter, and a sentence as short as that has its full stop.
        const int MostWordsOfALabel = 14;
        var count = Count(text);
        return count > MostWordsOfALabel || (count >= 3 && text.TrimEnd(Quotes) is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？']);
    }

    /// <summary>The half of a line that says everything twice, as an icon's text and its link do (<c>Print this pagePrint this page</c>); else the line.</summary>
    public static string Halved(string text)
    {
        var half = text.Length / 2;
        if (text.Length < 6)
            return text;
        if (text.Length % 2 == 0 && text.AsSpan(0, half).SequenceEqual(text.AsSpan(half)))
            return text[..half];
        return text.Length % 2 == 1 && text[half] == ' ' && text.AsSpan(0, half).SequenceEqual(text.AsSpan(half + 1)) ? text[..half] : text;
    }
}
