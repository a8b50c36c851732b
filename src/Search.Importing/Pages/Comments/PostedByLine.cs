using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Pages.Comments;

/// <summary><c>Posted by Name at April 1, 2009 3:00 AM</c>: above a comment on some pages, below it on others.</summary>
/// <param name="Author">The name.</param>
/// <param name="Date">The date, where it is a date.</param>
/// <param name="OpensText">Whether it ends in a colon, so that the text can only follow.</param>
internal sealed partial record PostedByLine(string Author, PartialDate? Date, bool OpensText)
{
    /// <summary>Reads a line; <see langword="null"/> when it is something else.</summary>
    public static PostedByLine? Read(string line)
    {
        if (line.Length > 160 || Signature().Match(line) is not { Success: true } match)
            return null;
        return DateText.TryReadWhen(match.Groups["date"].Value, out var date)
            ? new PostedByLine(match.Groups["name"].Value, date, line.EndsWith(':'))
            : null;
    }

    /// <summary>Whether a line begins as signatures of comments do, which bylines seldom do so far below a title.</summary>
    public static bool LooksLike(string line) => line.StartsWith("posted by", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:(?:posted|comment|commented|submitted|written|left) by:?|by|from:?|(?:(?:beitrag |kommentar |geschrieben |verfasst )?von|(?:écrit |posté |rédigé |commentaire |publié )?par|(?:escrito |publicado |comentario |enviado )?por|(?:scritto |inviato )?da|(?:geplaatst |geschreven )?door):?)\s+(?<name>\S.{0,59}?)\s*(?:,|\||·|•|»|—|–|\s-|\s(?:at|on|@|am|le|el|il|op))\s*(?:(?:on|at|am|le|el|il|op)\s+)?(?<date>\S.{3,60}?)(?:\s*[|·•]\s*(?:permalink|link|reply|report\b.*|#))*\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();
}
