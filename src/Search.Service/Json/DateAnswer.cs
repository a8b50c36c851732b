using Search.Archive;

namespace Search.Service.Json;

/// <summary>A date as far as it is known.</summary>
/// <param name="Value">ISO 8601, with as many parts as are known.</param>
/// <param name="Precision">What is known: year, month, day or time.</param>
/// <param name="Source">Where the date was found, when known.</param>
internal sealed record DateAnswer(string Value, string Precision, string? Source)
{
    public static DateAnswer? Of(PartialDate? date, string? source = null) =>
        date is { } known ? new DateAnswer(known.ToString(), NameOf(known.Precision), source) : null;

    public static string NameOf(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
        _ => "time",
    };
}
