namespace Search.Importing.Formats;

/// <summary>Collects what is worth telling about one file. Used by one thread.</summary>
/// <param name="file">The file, as it was named.</param>
/// <param name="limit">How much is kept; the rest is only told.</param>
/// <param name="told">Told everything at once, also what is not kept.</param>
internal sealed class ProblemSink(string file, int limit, Action<ImportProblem>? told = null)
{
    private readonly List<ImportProblem> _problems = [];
    private readonly HashSet<string> _saidOnce = [];
    private long _withheld;

    /// <summary>Whether anything was said so far.</summary>
    public bool HasAny => _problems.Count > 0;

    public void Problem(string reason, long? line = null, long? offset = null) => Add(ProblemKind.Problem, reason, line, offset);

    public void Note(string reason, long? line = null) => Add(ProblemKind.Note, reason, line, null);

    /// <summary>Says something that would be true of many lines once only, for the first of them.</summary>
    public void NoteOnce(string reason, long? line = null)
    {
        if (_saidOnce.Add(reason))
            Note(reason, line);
    }

    /// <summary>Everything collected, with one last entry for what exceeded the limit.</summary>
    public IReadOnlyList<ImportProblem> ToList() => _withheld == 0
        ? _problems
        : [.. _problems, new ImportProblem(file, ProblemKind.Problem, $"{_withheld} more problems or notes in this file are not listed")];

    private void Add(ProblemKind kind, string reason, long? line, long? offset)
    {
        var problem = new ImportProblem(file, kind, reason, line, offset);
        told?.Invoke(problem);
        if (_problems.Count < limit)
            _problems.Add(problem);
        else
            _withheld++;
    }
}
