using System.Text.RegularExpressions;

namespace Search.Importing.Pages.Comments;

/// <summary>The line on which a page says whom a comment answers: <c>↩ in reply to Ann</c>, <c>Antwort auf Ann</c>.</summary>
internal static partial class ReplyLine
{
    /// <summary>The name; <see langword="null"/> when a line is something else.</summary>
    public static string? Read(string line) => line.Length <= 90 && Line().Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"^(?:[↩↪↳⤷→▶]\s*(?:in reply to|replying to|reply to)?|in reply to|replying to|in response to|als antwort auf|antwort (?:auf|an)|en réponse à|répond à|en respuesta a|respondiendo a|in risposta a|em resposta a|als reactie op|in antwoord op|som svar på|svar till|odpowiedź na|w odpowiedzi na)\s*:?\s*@?(?<name>[^\s@].{0,59}?)\s*(?:['’]s (?:comment|post))?[:.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
