using System.Text.RegularExpressions;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Html.Facts;

/// <summary>Reads names of authors out of what pages state as such.</summary>
internal static partial class AuthorNames
{
    private const int LongestName = 80;
    private const int MostAuthors = 30;

    /// <summary>The names in some texts, each of which may hold several.</summary>
    /// <param name="texts">What a page states, such as <c>By Ann Oar and Bo Reed</c>.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    public static IReadOnlyList<string>? Read(IEnumerable<string?> texts)
    {
        var names = new List<string>();
        foreach (var text in texts)
        {
            foreach (var name in Split(FactText.Line(text)))
            {
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }
        return names.Count is > 0 and <= MostAuthors ? names : null;
    }

    /// <summary>A commenter's name as stated: a name of any kind, but no address.</summary>
    public static string? Commenter(string? text) =>
        FactText.Line(text) is { Length: <= LongestName } name && !name.Contains('@') && !name.Contains("://", StringComparison.Ordinal) ? name : null;

    /// <summary>The names in one line.</summary>
    public static IEnumerable<string> Split(string? line)
    {
        if (line is null)
            yield break;
        var rest = By().Replace(DateAndBy().Replace(line, ""), "");
        if (Trailer().Match(rest) is { Success: true, Index: > 0 } trailer)
            rest = rest[..trailer.Index];
        foreach (var part in Separator().Split(rest).SelectMany(SplitPair))
        {
            var name = By().Replace(part.Trim(' ', '.', ',', '|', '/', '·', '•', '-', '–', '—', ':', ';', '\n'), "");
            if (IsName(name))
                yield return Names.Tidy(name);
        }
    }

    // "Ann Oar and Bo Reed" are two, "Sticks and Stones" and "Mac & i" are one.
    private static IEnumerable<string> SplitPair(string part)
    {
        var pair = Conjunction().Split(part);
        return pair.Length > 1 && Array.TrueForAll(pair, Names.IsFullName) ? pair : [part];
    }

    // A title behind a comma ("Ann Oar, Ph.D.", "Bo Reed, Staff Writer") is no author of its own.
    private static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && name.Any(char.IsLetter) && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@')
        && !NoName().IsMatch(name) && name.Count(letter => letter == ' ') < 7;

    [GeneratedRegex(@"^\s*(?:post author\s+by|(?:written|posted|published|reported|story|words|text|submitted|article|review|photographs?)\s+by|(?:(?:veröffentlicht|geschrieben|verfasst|erstellt|gepostet|publiziert|eingestellt|beitrag|artikel|text|interview)\s*)?von(?=\s|:|(?-i:\p{Lu}))|(?:publié\s+|écrit\s+|posté\s+)?par|(?:publicado\s+|escrito\s+|postado\s+)?por|(?:scritto|pubblicato)\s+da|di|(?:geschreven\s+|geplaatst\s+)?door|by|av|af|from|(?:interview|text|redaktion|author|authors?|autor(?:in|es)?|auteur)(?=\s*:)|author(?=(?-i:\p{Lu}))|author|autor(?:es)?|auteur)(?:\b|(?<=von|author))\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    // "Posted on 21 September 2020 by Ann Oar".
    [GeneratedRegex(@"^[^\n]{0,40}?\d{4}\D{0,20}?\b(?:by|von|par|por|door|da)\s+(?=(?-i:\p{Lu}))", RegexOptions.IgnoreCase)]
    private static partial Regex DateAndBy();

    [GeneratedRegex(@"\s*(?:\s[|•·]\s|\s[-–—]\s|\bon (?=\w+ \d)|\b(?:published|updated|posted|last (?:updated|modified)|contact|follow)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2}[:./]\d\d\b|\s(?:am|um|le|el|il|em|op|den)(?=\s\d)|\sam(?=\s\p{L}+(?:tag|woch)\b)|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b|vor\s\d|\s(?:am|um|on|»)$).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\s*(?:;|,(?!\s*(?i:jr|sr|ph\.?\s?d|m\.?d|esq|i{2,3})\b)|\n|,?\s(?:and|und|et|og|och|ja)\s(?=\p{Lu}\S*\s\p{Lu}))\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+(?:&|\+|and|y|e|i)\s+")]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"^(?:(?:last )?(?:updated|published|modified)\b.*|follow\b.*|admin(?:istrator)?|editor|staff|unknown|anonymous|guest|none|null|user|webmaster|root|(?:the )?(?:associated press )?(?:senior |staff |contributing |special )?(?:writer|reporter|correspondent|editor|columnist|contributor|producer|blogger|photographer|author)s?|(?:posted|published|publiziert|veröffentlicht|erschienen|erstellt|geschrieben|publié|publicado|pubblicato|updated)(?:\s(?:on|am|le|el|em|il))?|name\b.{0,20}|no author|unbekannt|inconnu|gast|unknown author|wordpress\w*|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|.{0,40}\b(?:staff writer|correspondent|contributor to|senior editor|reporter for|editor at|special to)\b.*)$|^\W*\d", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();
}
