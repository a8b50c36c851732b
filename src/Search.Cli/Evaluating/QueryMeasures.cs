namespace Search.Cli.Evaluating;

/// <summary>How good one ranked list is, by people's judgements. Conventions are those of <c>trec_eval</c>.</summary>
/// <param name="Ndcg10">
/// nDCG@10 (K. Järvelin and J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques", 2002): the sum of grade / log2(rank + 1) over the first
/// ten hits, divided by that of the best possible list. The gain is the grade itself, not 2^grade − 1: <c>ndcg_cut.10</c> of <c>trec_eval</c>, and BEIR's.
/// </param>
/// <param name="AveragePrecision">
/// The precision at the rank of each relevant hit, added up and divided by the number of relevant documents, found or not. Its mean over queries is MAP.
/// </param>
/// <param name="Precision5">The share of the first five places that relevant hits take; empty places count as misses.</param>
/// <param name="Recall100">The share of all relevant documents that is among the first hundred hits.</param>
internal sealed record QueryMeasures(double Ndcg10, double AveragePrecision, double Precision5, double Recall100)
{
    /// <summary>The measures by the names they are printed under.</summary>
    public static IReadOnlyList<(string Name, Func<QueryMeasures, double> Of)> All { get; } =
    [
        ("nDCG@10", measures => measures.Ndcg10),
        ("MAP", measures => measures.AveragePrecision),
        ("P@5", measures => measures.Precision5),
        ("recall@100", measures => measures.Recall100),
    ];

    /// <summary>Measures one list.</summary>
    /// <param name="hits">The ids of the documents, best first, none twice.</param>
    /// <param name="grades">The grades of the judged documents; relevant are those above 0, at least one.</param>
    public static QueryMeasures Of(IReadOnlyList<string> hits, IReadOnlyDictionary<string, int> grades)
    {
        var relevant = grades.Values.Where(grade => grade > 0).OrderDescending().ToList();
        double gain = 0, precisions = 0;
        int found = 0, foundIn5 = 0, foundIn100 = 0;
        for (var rank = 1; rank <= hits.Count; rank++)
        {
            var grade = grades.GetValueOrDefault(hits[rank - 1]);
            if (grade <= 0)
                continue;
            found++;
            precisions += (double)found / rank;
            gain += rank <= 10 ? Discounted(grade, rank) : 0;
            foundIn5 += rank <= 5 ? 1 : 0;
            foundIn100 += rank <= 100 ? 1 : 0;
        }

        var best = relevant.Take(10).Select((grade, index) => Discounted(grade, index + 1)).Sum();
        return new QueryMeasures(gain / best, precisions / relevant.Count, foundIn5 / 5.0, (double)foundIn100 / relevant.Count);
    }

    private static double Discounted(int grade, int rank) => grade / Math.Log2(rank + 1);
}
