namespace Search.Querying;

/// <summary>A clause of a Boolean query, planned.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Clause">The clause, normalised.</param>
internal readonly record struct PlannedClause(Plan Plan, BooleanClause Clause);
