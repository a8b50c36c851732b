using Search.Importing.Pages.Layout;

namespace Search.Importing.Pages.Lines;

/// <summary>The words of a line in a form in which two lines can be compared, whatever the language.</summary>
internal static class Terms
{
    // Words that are shorter say little of what a text is about; of longer ones the first letters are enough to know them in another form.
    private const int ShortestWord = 3;
    private const int LettersCompared = 6;

    /// <summary>The beginnings of a line's words in small letters, each once; of scripts that part no words, every two letters that stand together.</summary>
    public static HashSet<string> Of(ReadOnlySpan<char> line)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            if (Words.IsUnparted(line[at]))
            {
                while (end < line.Length && Words.IsUnparted(line[end]))
                    end++;
                for (var pair = at; pair + 2 <= end; pair++)
                    terms.Add(line.Slice(pair, 2).ToString());
            }
            else
            {
                while (end < line.Length && char.IsLetterOrDigit(line[end]) && !Words.IsUnparted(line[end]))
                    end++;
                if (end - at >= ShortestWord)
                    terms.Add(line[at..Math.Min(end, at + LettersCompared)].ToString().ToLowerInvariant());
            }
            at = Math.Max(end, at + 1);
        }
        return terms;
    }
}
