using System.Collections.Frozen;
using System.Text;

namespace Search.Importing.Html.Comments.Words;

/// <summary>A set of phrases that whole lines are held against, some of which may go on in any way. Immutable.</summary>
internal sealed class Phrases
{
    private readonly FrozenSet<string> _whole;
    private readonly FrozenSet<string> _starts;

    /// <summary>Takes phrases in small letters; a star as the last word stands for anything, or nothing, that follows.</summary>
    public Phrases(IEnumerable<string> phrases)
    {
        var all = phrases.ToList();
        _starts = all.Where(phrase => phrase.EndsWith(" *", StringComparison.Ordinal)).Select(phrase => phrase[..^2]).ToFrozenSet(StringComparer.Ordinal);
        _whole = all.Where(phrase => !phrase.EndsWith(" *", StringComparison.Ordinal)).Concat(_starts).ToFrozenSet(StringComparer.Ordinal);
        MostWords = all.Count == 0 ? 0 : all.Max(phrase => phrase.Count(letter => letter == ' ') + 1);
    }

    /// <summary>How many words the longest phrase has.</summary>
    public int MostWords { get; }

    /// <summary>Whether a line is one of the phrases, whatever marks and numbers stand around and between its words.</summary>
    public bool Has(string line) => HasPlain(Plain(line));

    /// <summary>Whether a line that <see cref="Plain"/> has made plain is one of the phrases.</summary>
    public bool HasPlain(string plain)
    {
        if (plain.Length == 0)
            return false;
        if (_whole.Contains(plain))
            return true;
        for (var space = plain.IndexOf(' ', StringComparison.Ordinal); space > 0; space = plain.IndexOf(' ', space + 1))
        {
            if (_starts.Contains(plain[..space]))
                return true;
        }
        return false;
    }

    /// <summary>A line in small letters, with single spaces between its words and without anything else.</summary>
    public static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (char.IsLetter(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        if (plain.Length > 0 && plain[^1] == ' ')
            plain.Length--;
        return plain.ToString();
    }
}
