using System.Globalization;
using System.Text.RegularExpressions;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Facts;

/// <summary>Tidies what pages state as facts.</summary>
internal static partial class FactText
{
    // Longer is a text, not a name.
    private const int LongestName = 100;
    private const int LongestTitle = 500;

    /// <summary>One line of plain text: mark-up and entities that were written into it are read once more; <see langword="null"/> for nothing.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = text.AsSpan().IndexOfAny('<', '&') >= 0 && Markup().IsMatch(text) ? HtmlText.Of(text) : text;
        var flow = new TextFlow();
        flow.Append(plain);
        return flow.Length == 0 ? null : flow.ToString();
    }

    /// <summary>A headline.</summary>
    public static string? Title(string? text) => Line(text) is { Length: <= LongestTitle } title ? title : null;

    /// <summary>A name of a site or a section; addresses and handles are none.</summary>
    public static string? Name(string? text) =>
        Line(text) is { Length: <= LongestName } name && !name.Contains("://", StringComparison.Ordinal) && name.AsSpan().ContainsAnyExcept('-', ' ') && name.Any(char.IsLetterOrDigit) ? name : null;

    /// <summary>The primary tag of a BCP 47 language tag, or of what is written like one (<c>en_US</c>).</summary>
    public static string? Language(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_', ',', ';')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) && primary is not ("und" or "mul" or "zxx") ? primary : null;
    }

    /// <summary>A list of tags from one text with commas.</summary>
    public static IReadOnlyList<string> Tags(IEnumerable<string?> texts)
    {
        // 40 words are tags; more are what a program made of the text.
        const int MostTags = 40;
        var tags = new List<string>();
        foreach (var text in texts)
        {
            foreach (var part in (Line(text) ?? "").Split([',', ';', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (part.Length <= LongestName && !tags.Contains(part, StringComparer.OrdinalIgnoreCase))
                    tags.Add(part);
            }
        }
        return tags.Count <= MostTags ? tags : [];
    }

    /// <summary>A whole number that a page states, with or without separators.</summary>
    public static int? Number(string? text) =>
        text is not null && int.TryParse(text.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    [GeneratedRegex("<[a-zA-Z/!]|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")]
    private static partial Regex Markup();
}
