using Search.Peers.Comparing;
using Search.Workloads.Classes;

namespace Search.Workloads.Engines;

/// <summary>An engine that holds the prepared corpus and answers one query at a time.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>As the table names it.</summary>
    string Name { get; }

    /// <summary>Name and version, with those of what it runs on.</summary>
    string Version { get; }

    /// <summary>Whether its scores are BM25 as ours are, so that they can be compared.</summary>
    bool ScoresAreComparable { get; }

    /// <summary>The most rounds it takes part in: a slow engine takes its turns in the first few alone.</summary>
    int MostRounds { get; }

    /// <summary>Whether its times hold for a class only, not for each query: then sums over the class are compared.</summary>
    bool IsComparedBySums => false;

    /// <summary>Whether the engine can do this with queries of this class.</summary>
    bool Can(Work work, ClassQuery query);

    /// <summary>All matches counted, and the first ten by score.</summary>
    Answer Answer(ClassQuery query);

    /// <summary>The ten largest counts of each dimension, in words; only for an engine that can do <see cref="Work.TopAndFacets"/>.</summary>
    string Facets(ClassQuery query);

    /// <summary>One turn: the median time of some runs of the same work, after one that is not counted.</summary>
    /// <returns>Nanoseconds.</returns>
    long Time(Work work, ClassQuery query);
}
