namespace Search.Querying;

/// <summary>Documents with a term of the pattern: <c>?</c> stands for one character, <c>*</c> for any number, <c>\</c> takes the next literally; constant score 1.</summary>
public sealed record WildcardQuery(string Field, string Pattern) : Query;
