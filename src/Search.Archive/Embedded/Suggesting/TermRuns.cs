using Search.Querying;

namespace Search.Archive.Embedded;

/// <summary>Walks the matching terms of several dictionaries as one, in byte order.</summary>
internal sealed class TermRuns
{
    private readonly List<MatchingTerms> _runs;

    public TermRuns(IEnumerable<MatchingTerms> runs) => _runs = [.. runs.Where(run => run.MoveNext())];

    /// <summary>Takes a term, the sum of its frequencies and its edits. The term is valid during the call.</summary>
    public delegate void Visitor(ReadOnlySpan<byte> term, long frequency, int edits);

    /// <summary>Shows every distinct term once.</summary>
    public void Walk(Visitor visit)
    {
        var same = new List<MatchingTerms>(_runs.Count);
        while (_runs.Count > 0)
        {
            FindSmallest(same);
            var frequency = 0L;
            foreach (var run in same)
                frequency += run.Info.DocumentFrequency;
            visit(same[0].Term, frequency, same[0].Edits);
            foreach (var run in same)
            {
                if (!run.MoveNext())
                    _runs.Remove(run);
            }
        }
    }

    private void FindSmallest(List<MatchingTerms> same)
    {
        same.Clear();
        foreach (var run in _runs)
        {
            var order = same.Count == 0 ? 0 : run.Term.SequenceCompareTo(same[0].Term);
            if (order > 0)
                continue;
            if (order < 0)
                same.Clear();
            same.Add(run);
        }
    }
}
