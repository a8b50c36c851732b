using System.Collections.Frozen;

namespace Search.Importing.Html.Tree;

/// <summary>Reads what elements say they are for. Immutable.</summary>
/// <remarks>
/// Names of classes are taken apart into words, at hyphens, underscores and capitals, and each word is looked up whole, or by its beginning where the list
/// has it with a star. A name such as <c>entry-content</c> is looked up as one word, too.
/// </remarks>
internal sealed class HintReader
{
    // Beyond it classes are made by programs for programs.
    private const int LongestNames = 200;

    private readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly (string Start, Hints Hint)[][] _starts;

    /// <summary>Uses lists of words.</summary>
    /// <param name="lists">For each hint its words in lower case; a star at the end stands for any ending.</param>
    public HintReader(IReadOnlyDictionary<Hints, IReadOnlyList<string>> lists)
    {
        var all = lists.SelectMany(list => list.Value.Select(word => (Word: word, Hint: list.Key))).ToList();
        _words = all.Where(entry => !entry.Word.EndsWith('*')).GroupBy(entry => entry.Word, entry => entry.Hint)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((one, other) => one | other), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var starts = all.Where(entry => entry.Word.EndsWith('*')).ToLookup(entry => entry.Word[0], entry => (entry.Word[..^1], entry.Hint));
        _starts = [.. Enumerable.Range('a', 26).Select(letter => starts[(char)letter].ToArray())];
    }

    /// <summary>What a list of names says.</summary>
    public Hints Of(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestNames)
            return Hints.None;
        var hints = Hints.None;
        Span<char> name = stackalloc char[LongestNames];
        var (length, wordStart, wasLower) = (0, 0, false);
        foreach (var letter in names)
        {
            var isLetter = char.IsAsciiLetter(letter);
            if (length > wordStart && (!isLetter || wasLower && char.IsAsciiLetterUpper(letter)))
            {
                hints |= LookUp(name[wordStart..length]);
                wordStart = length;
            }
            wasLower = char.IsAsciiLetterLower(letter);
            if (isLetter)
            {
                name[length++] = char.ToLowerInvariant(letter);
            }
            else if (char.IsWhiteSpace(letter))
            {
                hints |= _words.TryGetValue(name[..length], out var whole) ? whole : Hints.None;
                (length, wordStart) = (0, 0);
            }
        }
        if (length > wordStart)
            hints |= LookUp(name[wordStart..length]);
        return hints | (_words.TryGetValue(name[..length], out var last) ? last : Hints.None);
    }

    private Hints LookUp(ReadOnlySpan<char> word)
    {
        var hints = _words.TryGetValue(word, out var whole) ? whole : Hints.None;
        foreach (var (start, hint) in _starts[word[0] - 'a'])
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
                hints |= hint;
        }
        return hints;
    }
}
