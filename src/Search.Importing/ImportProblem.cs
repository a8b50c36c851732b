namespace Search.Importing;

/// <summary>Something about a file that a person may want to look at.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Kind">How much it matters.</param>
/// <param name="Reason">What is the matter, in a sentence.</param>
/// <param name="Line">The line, from 1; <see langword="null"/> when it concerns no one line.</param>
/// <param name="Offset">The byte within the line, from 0, where known.</param>
public sealed record ImportProblem(string File, ProblemKind Kind, string Reason, long? Line = null, long? Offset = null)
{
    /// <summary><c>file:line: reason</c>.</summary>
    public override string ToString() => Line is null ? $"{File}: {Reason}" : $"{File}:{Line}: {Reason}";
}
