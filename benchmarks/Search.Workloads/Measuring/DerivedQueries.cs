using Search.Workloads.Classes;
using Search.Workloads.Corpus;
using Search.Workloads.Engines;
using Search.Workloads.Prepared;

namespace Search.Workloads.Measuring;

/// <summary>Derives the queries of a comparison from its folder.</summary>
internal static class DerivedQueries
{
    /// <summary>The same folder, seed and number give the same queries.</summary>
    public static IReadOnlyList<ClassQuery> Of(YardstickFolder folder, OurEngine ours, ulong seed, int perClass)
    {
        var random = new SeededRandom(seed);
        var runs = SampledRuns.Draw(PreparedReader.All(folder.Corpus), random);
        return new ClassDeriver(TermFrequencies.Read(ours.Snapshot, OurFields.Text), runs, Filters.Read(ours.Snapshot), random).Derive(perClass);
    }
}
