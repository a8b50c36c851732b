namespace Search.Importing;

/// <summary>How much an <see cref="ImportProblem"/> matters.</summary>
public enum ProblemKind
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Something could not be read or placed as it should.</summary>
    Problem,
}
