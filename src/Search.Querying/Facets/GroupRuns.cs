using Search.Indexing;

namespace Search.Querying;

/// <summary>Which groups of a set are split: met again, on the way through the documents, after another group came between, or in another segment.</summary>
/// <remarks>
/// The documents of a group usually follow each other, so "was it the last one counted?" tells whether a group has been counted already.
/// Only for split groups does a count have to remember what it has seen. Safe for use by several threads.
/// </remarks>
internal sealed class GroupRuns
{
    private readonly GroupSet _split = new();
    private readonly IndexSnapshot _snapshot;
    private readonly Field _groupField;

    /// <summary>Walks through the set.</summary>
    public GroupRuns(IndexSnapshot snapshot, DocumentSet matches, Field groupField)
    {
        (_snapshot, _groupField) = (snapshot, groupField);
        var met = new GroupSet();
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            if (matches.Segments[i].Count == 0 || snapshot.Segments[i].NumberColumn(groupField) is not { } column)
                continue;
            long? last = null;
            var groups = new NumberValues(column, matches.Segments[i]);
            foreach (var document in matches.Segments[i])
            {
                if (!groups.TryRead(document, out var group) || group == last)
                    continue;
                last = group;
                if (met.Add(group))
                    Count++;
                else
                    _split.Add(group);
            }
        }
    }

    /// <summary>Distinct groups.</summary>
    public int Count { get; }

    /// <summary>Whether these are the groups by that field of that snapshot.</summary>
    public bool AreOf(IndexSnapshot snapshot, Field groupField) => snapshot == _snapshot && groupField == _groupField;

    /// <summary>Whether the group's documents do not follow each other.</summary>
    public bool IsSplit(long group) => _split.Contains(group);
}
