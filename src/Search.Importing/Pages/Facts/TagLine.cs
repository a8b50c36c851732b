using System.Text.RegularExpressions;
using Search.Archive;

namespace Search.Importing.Pages.Facts;

/// <summary>A line that lists an article's tags, sections or categories.</summary>
/// <param name="Tags">The tags; none when the list is empty, as it is when they were pictures or links that did not survive.</param>
/// <param name="Date">The date that such a line also states, as <c>Posted on 3 April 2009 in Spies</c> does.</param>
internal sealed partial record TagLine(IReadOnlyList<string> Tags, PartialDate? Date = null)
{
    /// <summary>Reads a line; <see langword="null"/> when it is something else.</summary>
    public static TagLine? Read(string line)
    {
        // 600 characters: the longest lists of tags that blogs show; a paragraph may be longer.
        if (line.Length > 600)
            return null;
        if (Entry().Match(line) is { Success: true } entry)
            return new TagLine(Split(entry.Groups["tags"].Value), DateText.TryRead(entry.Groups["date"].Value, out var date) ? date : null);
        if (!Labelled().IsMatch(line))
            return null;
        // "Filed under: A, B Tagged with: c, d | 3 comments"
        var tags = Label().Split(Bookmark().Replace(line, "")).SelectMany(Split).Where(tag => !Beside().IsMatch(tag));
        return new TagLine(tags.Distinct(StringComparer.OrdinalIgnoreCase).ToList());
    }

    private static List<string> Split(string tags) => tags.Split([',', ';', '·', '•', '|'])
        .Select(tag => tag.Trim(' ', '.', ':', '|', '»', '#'))
        .Where(tag => tag.Length is > 0 and <= 60 && tag.Any(char.IsLetterOrDigit))
        .ToList();

    [GeneratedRegex(@"^(?:(?:tags?|tagged|keywords|categor(?:y|ies)|labels?|topics?|sections?|filed under|filed in|posted in|tagged (?:with|as))\s*:|(?:this (?:entry|post|article) was\s+)?(?:posted in|filed under|tagged with|tagged as)\s+(?=\p{L}))", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:tags?|tagged|keywords|categor(?:y|ies)|labels?|topics?|sections?|filed under|filed in|posted in|tagged (?:with|as))\s*:|(?:this (?:entry|post|article) was\s+)?\b(?:posted in|filed under|(?:and )?tagged (?:with|as))\s+|(?:[|·•]\s*|\band )tagged\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\.\s*bookmark the permalink\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"^(?:\d+ (?:comments?|responses?)|(?:no|leave a|add a|post a) (?:comments?|response)s?|comments?(?: off.*| \(\d+\))?|permalink|trackback|edit|print|email|by .{1,60}) ?»?$", RegexOptions.IgnoreCase)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(?:this (?:entry|post|article) was )?(?:posted|published|written|filed)(?: by .{1,60}?)? on (?<date>.{6,60}?)(?: and)?(?: is)?,? (?:filed under|filed in|under|in) (?<tags>[^.]{1,200})(?:\..*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();
}
