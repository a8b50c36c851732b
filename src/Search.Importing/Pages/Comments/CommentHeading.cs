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
        count = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "" => null,
            "no" or "zero" or "keine" or "aucun" or "sin" => 0,
            "one" or "a" or "ein" or "eine" or "un" or "una" or "een" => 1,
            "two" => 2,
            "three" => 3,
            var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        };
        return true;
    }

    // "5 Gedanken zu „Ebbe“", "Kommentare (34)", "12 commentaires sur Marée basse": as WordPress and others say it.
    private const string Noun = "comments?|responses?|replies|reply|thoughts?|reactions?|discussions?|(?:leser)?kommentare?|antworten?|gedanken?|reaktionen|meinungen|leserbriefe|commentaires?|réponses?|réactions?|réflexions?|pensées?|comentarios?|respuestas?|pensamientos?|opiniones|comentários?|respostas?|commenti|commento|risposte|risposta|pensieri|reacties?|antwoorden|gedachten?|kommentarer?|svar|tankar|kommenttia?|vastausta|komentarze|komentarzy|komentarz|odpowiedzi|komentářů|komentáře|комментари(?:й|я|ев)|ответ(?:а|ов)?";

    // What may stand without a number; "Antworten" and "Svar" alone are buttons.
    private const string Heads = "comments?|responses?|discussions?|replies|reactions?|(?:leser)?kommentare|reaktionen|meinungen|leserbriefe|commentaires|réponses|réactions|comentarios|opiniones|comentários|commenti|reacties|kommentarer|kommentit|komentarze|komentáře|комментарии";

    [GeneratedRegex($@"^(?:(?:view|show|read|see)(?: all)? |all |alle |there (?:are|is) |es gibt |il y a |hay |ci sono )?(?:(?<n>\d[\d,.]*|no|zero|one|two|three|keine|ein|eine?|un|una|een|aucun|sin)\s+(?:(?:reader|user|visitor)s?'? )?(?:{Noun})(?:\s*(?:so far|below|yet|already|bisher)\b.*|\s+(?:to|on|for|in|zu|zum|auf|über|sur|à|en|a|sobre|em|su|op|over|till|til|på|do|к)\s.*)?|(?:(?:reader|user|visitor|leser|nutzer)s?['’]? ?|vos |vuestros |i )?(?:{Heads})\s*(?:[:(]\s*(?<n>\d[\d,.]*)\s*\)?|\s(?<n>\d[\d,.]*))?|what (?:people|readers|others) are saying|(?:评论|評論|コメント|回复)\s*[(（:]?\s*(?<n>\d+)?\s*(?:件|条)?[)）]?|(?<n>\d+)\s*(?:条评论|則留言|件のコメント))\s*[:.»]?(?:\s*[|·•].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
