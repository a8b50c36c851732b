namespace Search.Querying;

/// <summary>Something in a query text that could not be read as it stands, and was read as words.</summary>
/// <param name="Offset">Where it begins, in characters.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Message">A sentence for the person who typed it.</param>
public sealed record QuerySyntaxProblem(int Offset, int Length, string Message);
