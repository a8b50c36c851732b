namespace Search.Querying;

/// <summary>A term of the dictionary that a query stands for.</summary>
/// <param name="Term">The term, as indexed.</param>
/// <param name="Edits">Its edit distance from a <see cref="FuzzyQuery"/>'s term; 0 for other queries.</param>
/// <param name="Boost">What its score is multiplied by: for a <see cref="FuzzyQuery"/> 1 - edits / min(length of the term, length of the query's term) in code points; otherwise 1.</param>
/// <param name="DocumentFrequency">Documents with the term in all segments given, deleted ones included.</param>
public readonly record struct ExpandedTerm(string Term, int Edits, float Boost, long DocumentFrequency);
