using System.Text.RegularExpressions;

namespace Search.Importing.Identity;

/// <summary>Brings titles and names onto one line.</summary>
internal static partial class OneLine
{
    /// <summary>A text with single spaces for any white space, and none at either end.</summary>
    public static string Of(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) && (letter != ' ' || before == ' '))
                return WhiteRegex().Replace(text, " ").Trim();
            before = letter;
        }
        return text.Length > 0 && before == ' ' ? text.TrimEnd() : text;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteRegex();
}
