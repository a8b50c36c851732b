using System.Text;

namespace Search.Importing.Pages.Layout;

/// <summary>A saved page of plain text as lines. Immutable.</summary>
internal sealed class Page
{
    private Page(IReadOnlyList<PageLine> lines) => Lines = lines;

    /// <summary>The lines that are not blank, in order.</summary>
    public IReadOnlyList<PageLine> Lines { get; }

    /// <summary>Cuts a text into lines; hard spaces become plain ones, marks without width vanish.</summary>
    public static Page Of(string text)
    {
        var lines = new List<PageLine>();
        var (number, blanks) = (0, 0);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var clean = Clean(raw);
            var words = clean.AsSpan().Trim();
            if (words.IsEmpty)
            {
                blanks++;
                continue;
            }
            lines.Add(new PageLine(number, words.ToString(), clean.Length - clean.AsSpan().TrimStart().Length, blanks));
            blanks = 0;
        }
        return new Page(lines);
    }

    /// <summary>The index after the last line of the block that <paramref name="index"/> lies in.</summary>
    public int BlockEnd(int index)
    {
        for (index++; index < Lines.Count && !Lines[index].OpensBlock; index++)
        {
        }
        return index;
    }

    /// <summary>The words of some lines: those of one block on lines of their own, blocks separated by an empty line.</summary>
    /// <param name="indexes">Which lines, ascending.</param>
    public string TextOf(IEnumerable<int> indexes)
    {
        var text = new StringBuilder();
        var previous = -1;
        foreach (var index in indexes)
        {
            if (text.Length > 0)
                text.Append(index == previous + 1 && !Lines[index].OpensBlock ? "\n" : "\n\n");
            text.Append(Lines[index].Text);
            previous = index;
        }
        return text.ToString();
    }

    private static string Clean(ReadOnlySpan<char> raw)
    {
        const string Invisible = "\u200B\u200C\u2060\uFEFF\u00AD\0";
        if (raw.IndexOfAny('\u00A0', '\u202F', '\t') < 0 && raw.IndexOfAny(Invisible) < 0)
            return raw.ToString();
        var clean = new StringBuilder(raw.Length);
        foreach (var letter in raw)
        {
            if (!Invisible.Contains(letter))
                clean.Append(letter is '\u00A0' or '\u202F' or '\t' ? ' ' : letter);
        }
        return clean.ToString();
    }
}
