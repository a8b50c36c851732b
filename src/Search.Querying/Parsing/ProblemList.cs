namespace Search.Querying;

/// <summary>The problems of one query text.</summary>
internal sealed class ProblemList
{
    private readonly List<QuerySyntaxProblem> _problems = [];

    /// <summary>Adds a problem with what stands between two places.</summary>
    public void Add(int start, int end, string message) => _problems.Add(new QuerySyntaxProblem(start, end - start, message));

    /// <summary>The first problems in order of place.</summary>
    public IReadOnlyList<QuerySyntaxProblem> InOrder() => [.. _problems.OrderBy(p => p.Offset).Take(QueryParser.MaxProblems)];
}
