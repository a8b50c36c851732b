using Search.Indexing;

namespace Search.Querying;

/// <summary>A term that a query stands for, and its entries in the dictionaries that it was found in.</summary>
/// <param name="Term">The term.</param>
/// <param name="BySegment">Its entry in each dictionary asked, <see langword="null"/> where it does not stand.</param>
internal readonly record struct FoundTerm(ExpandedTerm Term, TermInfo?[] BySegment);
