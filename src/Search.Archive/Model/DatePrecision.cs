namespace Search.Archive;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision : byte
{
    /// <summary>The year.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The moment, to the second.</summary>
    Time,
}
