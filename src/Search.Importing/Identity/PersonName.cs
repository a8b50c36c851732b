using System.Text.RegularExpressions;

namespace Search.Importing.Identity;

/// <summary>Reads people's names out of what may hold their addresses, which are dropped.</summary>
internal static partial class PersonName
{
    // Longer is no name; what stands there is cut off, for a list of names may be.
    private const int MaxLength = 200;

    /// <summary>The name in <c>Ann Oar &lt;ann@…&gt;</c>, <c>ann@… (Ann Oar)</c>, <c>"Oar, Ann" &lt;…&gt;</c> or <c>Ann Oar</c>.</summary>
    /// <returns><see langword="null"/> when nothing but an address is there.</returns>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > 10 * MaxLength)
            text = text[..(10 * MaxLength)];
        // How public archives of lists write addresses.
        if (text.Contains(" at ", StringComparison.Ordinal) && VeiledRegex().Match(text) is { Success: true } veiled)
            text = veiled.Groups["name"].Value;
        var name = text;
        if (text.Contains('@') || text.Contains('<'))
        {
            name = AngleRegex().Replace(text, " ");
            name = AddressRegex().Replace(name, " ");
            name = name.Replace("mailto:", " ", StringComparison.OrdinalIgnoreCase);
        }
        name = OneLine.Of(name).Trim(' ', ',', ';');
        if (name is ['(', .., ')'] or ['"', .., '"'] or ['\'', .., '\''])
            name = name[1..^1].Trim();
        name = name.Trim(' ', '"', '<', '>');
        if (name.Length > MaxLength)
            name = name[..MaxLength];
        return name.Length == 0 || name is "()" || !name.AsSpan().ContainsAnyLetterOrDigit() ? null : name;
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^\s*\S+ at \S+\.\S+(?:\s+\((?<name>[^()]*)\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex VeiledRegex();

    [GeneratedRegex(@"<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex AngleRegex();

    // Loose on purpose: what merely looks like an address is dropped too.
    [GeneratedRegex(@"[^\s<>()"",;:]+@[^\s<>()"",;:]+", RegexOptions.CultureInvariant)]
    private static partial Regex AddressRegex();
}
