using System.Globalization;
using Search.Parity.Indexes;
using Search.Parity.Queries;
using Search.Peers.Comparing;
using Search.Peers.Lucene;

namespace Search.Parity.Comparing;

/// <summary>Tells a difference so that it can be looked into.</summary>
internal static class Difference
{
    public static string InWords(Stage stage, DrawnQuery query, Answer ours, Answer theirs, Comparison comparison)
    {
        var what = !comparison.SameTotal ? $"{ours.Total} hits, Lucene {theirs.Total}" : comparison.SameScores ? "another order" : "other scores";
        return $"{stage}, {query.Class}: {what}; {FirstDifference(ours, theirs)}; {QueryLine.Of(query.Query, ParityFields.Schema).Replace('\t', ' ')}";
    }

    private static string FirstDifference(Answer ours, Answer theirs)
    {
        for (var i = 0; i < Math.Max(ours.Top.Count, theirs.Top.Count); i++)
        {
            var (our, their) = (At(ours, i), At(theirs, i));
            if (our != their)
                return string.Create(CultureInfo.InvariantCulture, $"place {i + 1}: {InWords(our)}, Lucene {InWords(their)}");
        }
        return "the first hits are the same";
    }

    private static AnswerHit? At(Answer answer, int place) => place < answer.Top.Count ? answer.Top[place] : null;

    private static string InWords(AnswerHit? hit) => hit is var (number, score)
        ? string.Create(CultureInfo.InvariantCulture, $"document {number} with {score:R}")
        : "nothing";
}
