using Search.Archive;

namespace Search.Importing.Dates;

/// <summary>A date among other words of a line.</summary>
/// <param name="Start">The first of its characters, a weekday's if one stands before it.</param>
/// <param name="End">The character after the last, a time of day's if one follows.</param>
/// <param name="Date">The day.</param>
internal readonly record struct DateSpan(int Start, int End, PartialDate Date);
