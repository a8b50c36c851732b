using System.Text.RegularExpressions;

namespace Search.Importing.Tables;

/// <summary>Reads the lists that stand in one field of a table.</summary>
internal static partial class TableLists
{
    /// <summary>Tags parted by commas, semicolons or bars, or written as a list of a programming language: <c>['a', 'b']</c>.</summary>
    public static IReadOnlyList<string> Tags(string? text) => text is null ? [] : Tidy(Written(text) ?? text.Split([',', ';', '|']));

    /// <summary>Names, which may have commas of their own: <c>Oar, Ann</c> is one, <c>Ann Oar, Bo Aas</c> are two.</summary>
    public static IReadOnlyList<string> Names(string? text)
    {
        if (text is null)
            return [];
        if (Written(text) is { } written)
            return Tidy(written);
        text = Leading().Replace(text, "");
        var parts = text.Split([';', '|']);
        if (parts.Length == 1 && And().Split(text) is var byComma && byComma.All(part => part.Trim().Contains(' ', StringComparison.Ordinal)))
            parts = byComma;
        return Tidy(parts);
    }

    private static IEnumerable<string>? Written(string text) =>
        text is ['[', .., ']'] or ['(', .., ')'] or ['{', .., '}'] ? Quoted().Matches(text).Select(item => item.Groups["item"].Value) is var items && items.Any() ? items : text[1..^1].Split(',') : null;

    private static List<string> Tidy(IEnumerable<string> items) =>
        [.. items.Select(item => item.Trim()).Where(item => item.Length is > 0 and <= 200).Distinct(StringComparer.OrdinalIgnoreCase)];

    [GeneratedRegex("""(?<quote>["'])(?<item>(?:(?!\k<quote>).)*)\k<quote>""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^by[:\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+|\s+&\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
