using Search.Service.Problems;

namespace Search.Service.Limits;

/// <summary>A search that the service does not do, or not to its end.</summary>
internal sealed class RefusedException(ProblemResult problem) : Exception(problem.Title)
{
    /// <summary>What to answer.</summary>
    public ProblemResult Problem { get; } = problem;
}
