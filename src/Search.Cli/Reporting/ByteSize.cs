using System.Globalization;

namespace Search.Cli.Reporting;

/// <summary>Sizes as people read them, in powers of 1000: <c>512 B</c>, <c>3.4 MB</c>.</summary>
internal static class ByteSize
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        // 999.5 rounds to 1000, which is one of the next unit.
        while (size >= 999.5 && unit < Units.Length - 1)
            (size, unit) = (size / 1000, unit + 1);
        var format = unit == 0 || size >= 99.95 ? "0" : "0.0";
        return string.Create(CultureInfo.InvariantCulture, $"{size.ToString(format, CultureInfo.InvariantCulture)} {Units[unit]}");
    }
}
