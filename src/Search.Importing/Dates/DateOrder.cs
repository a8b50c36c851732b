namespace Search.Importing.Dates;

/// <summary>Which of two numbers before a year is the day.</summary>
internal enum DateOrder
{
    /// <summary>Not known: of <c>4/5/2009</c> only the year is.</summary>
    Unknown,

    /// <summary>The first, as in most of the world.</summary>
    DayFirst,

    /// <summary>The second, as in the United States.</summary>
    MonthFirst,
}
