using System.Collections.Frozen;
using System.Globalization;

namespace Search.Importing.Dates;

/// <summary>What the zone behind a time of day says.</summary>
internal static class TimeZoneNames
{
    // RFC 822, section 5.1, and the European names that have one meaning. Others (IST, CST in Asia, BST before 1972) have several and are left out,
    // except that feeds mean the American zones by the American names, as the RFC says.
    private static readonly (string Name, int Hours)[] Zones =
    [
        ("UT", 0), ("UTC", 0), ("GMT", 0), ("Z", 0), ("WET", 0), ("BST", 1), ("WEST", 1), ("CET", 1), ("MET", 1), ("CEST", 2), ("MEST", 2), ("EET", 2), ("EEST", 3), ("MSK", 3),
        ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7), ("AKST", -9), ("AKDT", -8), ("HST", -10),
        ("JST", 9), ("KST", 9), ("AEST", 10), ("AEDT", 11), ("AWST", 8), ("NZST", 12), ("NZDT", 13),
    ];

    private static readonly FrozenDictionary<string, int> Hours = Zones.ToFrozenDictionary(zone => zone.Name, zone => zone.Hours, StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset from UTC; <see langword="null"/> when the text is empty or does not settle it.</summary>
    /// <remarks><c>-0000</c> says that the zone is unknown but the time is UTC (RFC 5322, section 3.3).</remarks>
    public static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
            return null;
        if (Hours.TryGetValue(zone, out var hours))
            return TimeSpan.FromHours(hours);
        var sign = zone.AsSpan().IndexOfAny('+', '-');
        if (sign < 0 || sign > 0 && !Hours.TryGetValue(zone[..sign], out hours))
            return null;
        var digits = zone[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (2 or 4) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var minutes = digits.Length == 2 ? number * 60 : number / 100 * 60 + number % 100;
        // The widest offset in use is 14 hours.
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(zone[sign] == '-' ? -minutes : minutes);
    }
}
