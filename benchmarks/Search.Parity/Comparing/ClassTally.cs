using System.Text.Json.Serialization;
using Search.Peers.Comparing;

namespace Search.Parity.Comparing;

/// <summary>The comparisons of one class of queries on one corpus, added up.</summary>
internal sealed record ClassTally(string Class)
{
    /// <summary>Queries, each counted in every state of the index.</summary>
    [JsonInclude]
    public int Queries { get; private set; }

    /// <summary>Queries that at least one document matched.</summary>
    [JsonInclude]
    public int WithHits { get; private set; }

    /// <summary>Documents whose scores were compared.</summary>
    [JsonInclude]
    public long HitsCompared { get; private set; }

    [JsonInclude]
    public double LargestDifference { get; private set; }

    [JsonInclude]
    public int TotalDifferences { get; private set; }

    [JsonInclude]
    public int ScoreDifferences { get; private set; }

    [JsonInclude]
    public int OrderDifferences { get; private set; }

    /// <summary>Whether nothing differed.</summary>
    [JsonIgnore]
    public bool IsSame => TotalDifferences + ScoreDifferences + OrderDifferences == 0;

    public void Add(Comparison comparison, Answer theirs)
    {
        Queries++;
        WithHits += theirs.Total > 0 ? 1 : 0;
        HitsCompared += theirs.Top.Count;
        LargestDifference = Math.Max(LargestDifference, comparison.LargestDifference);
        TotalDifferences += comparison.SameTotal ? 0 : 1;
        ScoreDifferences += comparison.SameScores ? 0 : 1;
        OrderDifferences += comparison.SameOrder ? 0 : 1;
    }
}
