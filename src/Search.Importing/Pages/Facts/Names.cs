using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Importing.Pages.Facts;

/// <summary>Reads the names of people in bylines.</summary>
internal static partial class Names
{
    // A byline of eight is the longest that newspapers print; a list beyond that is something else.
    private const int MostNames = 8;

    /// <summary>Whether a text could be the name of one person or staff: two to five capitalised words, or one.</summary>
    public static bool IsName(string text) => text.Length is >= 2 and <= 60 && Name().IsMatch(text);

    /// <summary>Whether a name has the two parts or more that a person's has.</summary>
    public static bool IsFullName(string text) => IsName(text) && text.Contains(' ');

    /// <summary>Reads <c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    /// <returns>The names in order; <see langword="null"/> when the text is anything else.</returns>
    public static IReadOnlyList<string>? ReadList(string text)
    {
        var names = Separator().Split(text.Trim(' ', ',', ':')).Where(name => name.Length > 0).Select(Tidy).ToList();
        return names.Count is > 0 and <= MostNames && names.TrueForAll(IsName) ? names : null;
    }

    /// <summary>Reads the name of one account, such as <c>jdoe</c>; one that stands for whoever runs the site is no author.</summary>
    /// <returns>The name; none for such an account; <see langword="null"/> when the text is anything else.</returns>
    public static IReadOnlyList<string>? ReadAccount(string text) =>
        !Account().IsMatch(text) ? null : AccountOfAll().IsMatch(text) ? [] : [text];

    /// <summary>A name as it is written in running text: words in capitals throughout get small letters.</summary>
    public static string Tidy(string name)
    {
        name = name.Trim(' ', ',', ':', '|', '-', '–', '—');
        var letters = name.Where(char.IsLetter).ToList();
        return letters.Count > 3 && name.Contains(' ') && letters.TrueForAll(char.IsUpper) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name;
    }

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|da|di|du|del|della|der|den|van|von|la|le|al|el|bin|ibn|ul|ur|dos|ten|ter|af|av|y|st\.)(?=\s))(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|du|del|della|der|den|van|von|la|le|al|el|bin|ibn|ul|ur|dos|ten|ter|af|av|y|[a-z]+-\p{Lu}[\p{L}\p{M}]*)){0,4}(?:,? (?:Jr|Sr|II|III|Ph\.?D|M\.?D)\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[\w.-]{2,30}$")]
    private static partial Regex Account();

    [GeneratedRegex(@"^(?:admin|administrator|webmaster|editors?|staff|guest|author|moderator|root|site)$", RegexOptions.IgnoreCase)]
    private static partial Regex AccountOfAll();

    [GeneratedRegex(@"\s*(?:,\s*(?!(?:Jr|Sr|Ph\.?D|M\.?D)\b)(?:and\s+|&\s*)?|\s+and\s+|\s+AND\s+|\s+with\s+|\s*&\s*|\s*;\s*)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
