using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Search.Importing.Html.Tree;

/// <summary>Reads what elements say they are for. Safe for use by several threads.</summary>
/// <remarks>
/// Names of classes are taken apart into words, at hyphens, underscores and capitals, and each word is looked up whole, or by its beginning where the list
/// has it with a star. A word run together of two that are known counts as both.
/// </remarks>
internal sealed class HintReader
{
    private readonly FrozenDictionary<string, Hints> _words;
    private readonly (string Start, Hints Hint)[] _starts;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Hints> _known = new(StringComparer.Ordinal);

    /// <summary>Uses lists of words.</summary>
    /// <param name="lists">For each hint its words in lower case; a star at the end stands for any ending.</param>
    public HintReader(IReadOnlyDictionary<Hints, IReadOnlyList<string>> lists)
    {
        var words = new Dictionary<string, Hints>(StringComparer.Ordinal);
        var starts = new List<(string, Hints)>();
        foreach (var (hint, list) in lists)
        {
            foreach (var word in list)
            {
                if (word.EndsWith('*'))
                    starts.Add((word[..^1], hint));
                else
                    words[word] = words.GetValueOrDefault(word) | hint;
            }
        }
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _starts = [.. starts];
    }

    /// <summary>What an element says it is for.</summary>
    public Hints Of(IElement element)
    {
        if (element.Attributes.Length == 0)
            return Hints.None;
        return Of(element.ClassName) | Of(element.Id) | Of(element.GetAttribute("role")) | Of(element.GetAttribute("itemprop"));
    }

    /// <summary>What a list of names says.</summary>
    public Hints Of(string? names)
    {
        // 200 characters: beyond it classes are made by programs for programs. 4,096 entries bound what a stream of invented names can fill.
        if (string.IsNullOrEmpty(names) || names.Length > 200)
            return Hints.None;
        if (_known.TryGetValue(names, out var hints))
            return hints;
        hints = Look(names);
        if (_known.Count < 4096)
            _known.TryAdd(names, hints);
        return hints;
    }

    private Hints Look(string names)
    {
        var hints = Hints.None;
        var word = new StringBuilder();
        var name = new StringBuilder();
        for (var i = 0; i <= names.Length; i++)
        {
            var letter = i < names.Length ? names[i] : ' ';
            var isLetter = char.IsAsciiLetter(letter);
            if (word.Length > 0 && (!isLetter || char.IsAsciiLetterUpper(letter) && char.IsAsciiLetterLower(names[i - 1])))
            {
                hints |= LookUp(word.ToString());
                word.Clear();
            }
            if (isLetter)
                word.Append(char.ToLowerInvariant(letter));
            if (char.IsWhiteSpace(letter))
            {
                hints |= LookUpName(name.ToString());
                name.Clear();
            }
            else if (isLetter)
            {
                name.Append(char.ToLowerInvariant(letter));
            }
        }
        return hints;
    }

    private Hints LookUp(string word)
    {
        var hints = _words.GetValueOrDefault(word);
        foreach (var (start, hint) in _starts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
                hints |= hint;
        }
        return hints;
    }

    // "entry-content" and "entryContent" are one name, listed as "entrycontent".
    private Hints LookUpName(string name) => name.Length > 0 ? _words.GetValueOrDefault(name) : Hints.None;
}
