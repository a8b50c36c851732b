using System.Text.Json.Serialization;

namespace Search.Parity.Comparing;

/// <summary>What came of one corpus.</summary>
/// <param name="Corpus">Its name.</param>
/// <param name="Documents">Documents indexed.</param>
/// <param name="Lucene">Lucene's version.</param>
/// <param name="Classes">The tallies, in order of the classes.</param>
/// <param name="Problems">The first differences, in words; a difference of the fields' statistics among them.</param>
internal sealed record CorpusResult(string Corpus, int Documents, string Lucene, IReadOnlyList<ClassTally> Classes, IReadOnlyList<string> Problems)
{
    /// <summary>Whether nothing differed.</summary>
    [JsonIgnore]
    public bool IsSame => Problems.Count == 0 && Classes.All(tally => tally.IsSame);
}
