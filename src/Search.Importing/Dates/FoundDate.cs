using Search.Archive;

namespace Search.Importing.Dates;

/// <summary>A date and where it was found.</summary>
/// <param name="Date">The date, as precisely as the text settles it.</param>
/// <param name="Source">The element, member or line that it stood in.</param>
internal readonly record struct FoundDate(PartialDate Date, string Source);
