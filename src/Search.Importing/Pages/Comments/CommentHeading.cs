using System.Globalization;
using System.Text.RegularExpressions;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>The line above comments that says they are comments, and often how many.</summary>
/// <param name="Line">The line's index.</param>
/// <param name="Count">How many it says there are.</param>
internal sealed partial record CommentHeading(int Line, int? Count)
{
    /// <summary>The last heading above a line.</summary>
    public static CommentHeading? Above(Sketch sketch, int line)
    {
        for (var at = line - 1; at >= sketch.BodyStart; at--)
        {
            if (Read(sketch[at], out var count))
                return new CommentHeading(at, count);
        }
        return null;
    }

    /// <summary>The first heading that says how many comments there are.</summary>
    public static CommentHeading? FirstCounted(Sketch sketch)
    {
        for (var at = sketch.BodyStart; at < sketch.Count; at++)
        {
            if (Read(sketch[at], out var count) && count is not null)
                return new CommentHeading(at, count);
        }
        return null;
    }

    /// <summary>Whether a text is such a line.</summary>
    public static bool Read(string text, out int? count)
    {
        count = null;
        // 250 characters: "6 Responses to" and a long headline.
        if (text.Length > 250 || Heading().Match(text) is not { Success: true } match)
            return false;
        count = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "" => null,
            "no" or "zero" => 0,
            "one" or "a" => 1,
            "two" => 2,
            "three" => 3,
            var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        };
        return true;
    }

    [GeneratedRegex(@"^(?:(?:view|show|read|see)(?: all)? |all )?(?:(?<n>\d[\d,]*|no|zero|one|two|three)\s+(?:(?:reader|user|visitor)s?'? )?(?:comments?|responses?|replies|reply|thoughts?|reactions?)(?:\s*(?:so far|below|yet|already)\b.*|\s+(?:to|on|for|in)\s.*)?|(?:(?:reader|user|visitor)s?['’]? ?)?(?:comments?|responses?|discussion|replies|reactions?)\s*(?:[:(]\s*(?<n>\d[\d,]*)\s*\)?)?|what (?:people|readers|others) are saying)\s*[:.»]?(?:\s*[|·•].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
