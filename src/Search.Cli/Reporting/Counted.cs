using System.Globalization;

namespace Search.Cli.Reporting;

/// <summary>Numbers with their nouns: <c>1 file</c>, <c>12,345 files</c>.</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
