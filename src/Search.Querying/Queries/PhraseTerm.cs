namespace Search.Querying;

/// <summary>A term of a phrase.</summary>
public readonly record struct PhraseTerm(string Term, int Position);
