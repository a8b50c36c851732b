using Search.Peers.Comparing;
using Search.Workloads.Classes;
using Search.Workloads.Engines;

namespace Search.Workloads.Measuring;

/// <summary>Checks that engines give the same answers before they are timed.</summary>
internal static class Agreement
{
    /// <summary>What differs, in a sentence each; nothing when a peer counts the same matches of every query, with the same best scores where they are comparable.</summary>
    public static IEnumerable<string> Differences(IEngine ours, IEngine peer, IEnumerable<ClassQuery> queries)
    {
        foreach (var query in queries.Where(query => peer.Can(Work.Top, query)))
        {
            var (our, their) = (ours.Answer(query), peer.Answer(query));
            var words = $"{query.Class} '{string.Join(' ', query.Words)}'";
            if (our.Total != their.Total)
                yield return $"{words}: {our.Total} hits, {peer.Name} {their.Total}.";
            else if (peer.ScoresAreComparable && Comparison.Of(our, their) is { IsSame: false } comparison)
                yield return $"{words}: other scores than {peer.Name}, by up to {comparison.LargestDifference:0.0e+0}.";
            if (peer.Can(Work.TopAndFacets, query) && (ours.Facets(query), peer.Facets(query)) is var (ourCounts, theirCounts) && ourCounts != theirCounts)
                yield return $"{words}: counts {ourCounts.Replace('\t', ';')}, {peer.Name} {theirCounts.Replace('\t', ';')}.";
        }
    }
}
