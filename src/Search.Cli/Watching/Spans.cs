using System.Globalization;
using System.Text.RegularExpressions;

namespace Search.Cli.Watching;

/// <summary>Spans of time as people type them: <c>90s</c>, <c>15m</c>, <c>2h</c>, <c>1d</c>.</summary>
internal static partial class Spans
{
    /// <summary>Reads a span.</summary>
    public static bool TryRead(string text, out TimeSpan span)
    {
        span = default;
        if (SpanRegex().Match(text) is not { Success: true } match)
            return false;
        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        span = match.Groups["unit"].Value switch
        {
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
        return span > TimeSpan.Zero;
    }

    /// <summary>Writes a span in its largest whole unit; one of hours by its hours and minutes.</summary>
    public static string Of(TimeSpan span) => span switch
    {
        { TotalHours: >= 1 } when span.TotalSeconds % 3600 != 0 => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(span.TotalHours):0} h {span.Minutes} min"),
        { TotalDays: >= 1 } when span.TotalHours % 24 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} d"),
        { TotalHours: >= 1 } when span.TotalMinutes % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        { TotalMinutes: >= 1 } when span.TotalSeconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
    };

    [GeneratedRegex(@"^(?<number>\d{1,6})(?<unit>[smhd])$", RegexOptions.CultureInvariant)]
    private static partial Regex SpanRegex();
}
