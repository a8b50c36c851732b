using System.Text;
using System.Text.RegularExpressions;

namespace Search.Importing.Pages.Comments;

/// <summary>Finds which earlier comment a comment answers, where its own words leave no doubt.</summary>
/// <remarks>
/// <c>@Name</c> and the page's own "in reply to" are certain when exactly one earlier comment is by that name; <c>Name writes: "…"</c> when the quoted
/// words stand in exactly one earlier comment, by that name if any is. Everything else answers the article.
/// </remarks>
internal sealed partial class Replies
{
    // Two words that two people write are chance; 15 characters of the same letters hardly are.
    private const int ShortestQuotation = 15;

    private readonly List<string> _earlier = [];
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which of the comments so far the next one answers, and then counts the next one among them.</summary>
    /// <param name="author">The next comment's author.</param>
    /// <param name="text">The next comment's text.</param>
    /// <param name="replyTo">Whom the page says it answers.</param>
    /// <returns>The earlier comment's position, from 0.</returns>
    public int? AnswersAndAdd(string? author, string text, string? replyTo)
    {
        var answers = replyTo is not null ? OnlyOneBy(replyTo) : Quoted(text) ?? Addressed(text);
        // Words that a comment opens by quoting are not its own.
        _earlier.Add(LettersOf(Quotation().Replace(text, "")));
        if (author is not null)
            (_byName.TryGetValue(author, out var theirs) ? theirs : _byName[author] = []).Add(_earlier.Count - 1);
        return answers;
    }

    private int? Addressed(string text)
    {
        if (text is not ['@', ..])
            return null;
        var named = _byName.Keys.Where(name => text.AsSpan(1).TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndsName(text.AsSpan(1).TrimStart(), name.Length))
            .MaxBy(name => name.Length);
        return named is null ? null : OnlyOneBy(named);
    }

    private int? Quoted(string text)
    {
        if (Quotation().Match(text) is not { Success: true } match)
            return null;
        var quoted = LettersOf(match.Groups["quoted"].Value);
        if (quoted.Length < ShortestQuotation)
            return null;
        var byName = By(match.Groups["name"].Value).Where(i => _earlier[i].Contains(quoted, StringComparison.Ordinal)).ToList();
        return byName.Count > 0 ? Only(byName) : Only(Enumerable.Range(0, _earlier.Count).Where(i => _earlier[i].Contains(quoted, StringComparison.Ordinal)).Take(2).ToList());
    }

    private int? OnlyOneBy(string name) => Only(By(name));

    private List<int> By(string name) => _byName.GetValueOrDefault(name) ?? [];

    private static int? Only(List<int> positions) => positions is [var only] ? only : null;

    private static bool EndsName(ReadOnlySpan<char> text, int length) => text.Length == length || !char.IsLetterOrDigit(text[length]);

    // Quotation marks, dashes and spacing change when words are quoted; letters and digits do not.
    private static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
        }
        return letters.ToString();
    }

    [GeneratedRegex(@"^@?(?<name>[^:""“”\n]{1,60}?)\s+(?:writes|wrote|says|said)\s*:?\s*[""“](?<quoted>[^""“”]+)[""”]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
