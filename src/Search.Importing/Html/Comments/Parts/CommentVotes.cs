using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Search.Importing.Html.Comments.Parts;

/// <summary>Reads how many votes a comment has.</summary>
internal static partial class CommentVotes
{
    private const int LongestText = 30;

    /// <summary>The number that an element states; <see langword="null"/> without one.</summary>
    public static int? Of(IElement element)
    {
        var text = (element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent).Trim();
        return text.Length <= LongestText && Number().Match(text.Replace('−', '-')) is { Success: true } match
            && int.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var votes) ? votes : null;
    }

    [GeneratedRegex(@"[+-]?\d[\d,]*")]
    private static partial Regex Number();
}
