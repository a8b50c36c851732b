using System.Text.RegularExpressions;
using Search.Importing.Dates;
using Search.Importing.Pages.Layout;

namespace Search.Importing.Pages.Facts;

/// <summary>Finds out whether a page writes the day before the month.</summary>
internal static partial class PageDateOrder
{
    // Dates stand in short lines.
    private const int LongestLine = 300;

    /// <summary>As dates of which one number is no month tell, else as the language does: only English has readers for both orders.</summary>
    /// <returns><see cref="DateOrder.Unknown"/> when neither tells, or dates contradict each other.</returns>
    public static DateOrder Of(Page page)
    {
        var (isDayFirst, isMonthFirst, english, words) = (false, false, 0, 0);
        foreach (var line in page.Lines)
        {
            if (line.Text.Length <= LongestLine)
            {
                foreach (Match match in Numbers().Matches(line.Text))
                {
                    isDayFirst |= int.Parse(match.Groups["first"].ValueSpan) > 12;
                    isMonthFirst |= int.Parse(match.Groups["second"].ValueSpan) > 12;
                }
            }
            words += Words.Count(line.Text);
            english += English().Count(line.Text);
        }
        if (isDayFirst != isMonthFirst)
            return isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
        // In English prose every twelfth word is "the", "and" or "of"; one in fifty is a quotation.
        return !isDayFirst && words >= 100 && english * 50 < words ? DateOrder.DayFirst : DateOrder.Unknown;
    }

    [GeneratedRegex(@"(?<![\d/])(?<first>[0-3]?[0-9])/(?<second>[0-3]?[0-9])/(?:19|20)?[0-9]{2}(?![\d/])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:the|and|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
