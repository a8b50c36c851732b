using Search.Indexing;

namespace Search.Querying.Tests.Scoring;

public sealed class Bm25Tests
{
    [Fact]
    public void The_rarer_term_weighs_more()
    {
        // ln(1 + (1 - 1 + 0.5) / (1 + 0.5)) = ln(4/3), and so on.
        Assert.Equal(0.2876821f, Bm25.InverseDocumentFrequency(1, 1), 1e-7f);
        Assert.Equal(0.13353139f, Bm25.InverseDocumentFrequency(3, 3), 1e-7f);
        Assert.Equal(4.1997051f, Bm25.InverseDocumentFrequency(1, 99), 1e-6f);
    }

    // The norm of length 0 is k1 * 0.25, which bounds the fraction from below; lengths are exact below 40.
    [Theory]
    [InlineData(1, 10, 0.45454544)]
    [InlineData(2, 10, 0.625)]
    [InlineData(1, 20, 0.32258064)]
    [InlineData(5, 5, 0.8695652)]
    public void A_frequent_term_in_a_short_text_scores_more(int frequency, byte length, double fraction) =>
        Assert.Equal(fraction, ScorerOf(averageLength: 10, weight: 1).Score(frequency, length), 1e-6);

    [Theory]
    [InlineData(3.7f, 0.31f)]
    [InlineData(240f, 7.77f)]
    [InlineData(1f, 1e-3f)]
    public void Rounding_never_lets_a_higher_frequency_or_a_shorter_text_score_less(float averageLength, float weight)
    {
        var scorer = ScorerOf(averageLength, weight);
        for (var code = 0; code < 256; code++)
        {
            for (var frequency = 1; frequency < 300; frequency++)
            {
                Assert.True(scorer.Score(frequency + 1, (byte)code) >= scorer.Score(frequency, (byte)code));
                if (code > 0)
                    Assert.True(scorer.Score(frequency, (byte)(code - 1)) >= scorer.Score(frequency, (byte)code));
            }
        }
    }

    [Fact]
    public void A_bound_is_the_best_score_of_its_impacts()
    {
        var scorer = ScorerOf(averageLength: 10, weight: 2);
        Impact[] impacts = [new(1, 2), new(3, 20), new(7, 200)];
        Assert.Equal(impacts.Max(impact => scorer.Score(impact.Frequency, impact.LengthCode)), scorer.Bound(impacts));
        Assert.Equal(0, scorer.Bound([]));
    }

    [Fact]
    public void Many_postings_score_as_each_does()
    {
        var scorer = ScorerOf(averageLength: 12, weight: 1.7f);
        byte[] norms = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];
        int[] documents = [0, 3, 17, 80, 255];
        int[] frequencies = [1, 9, 2, 40, 1];
        var scores = new float[5];
        scorer.Score(documents, frequencies, norms, scores);
        Assert.Equal(documents.Zip(frequencies, (document, frequency) => scorer.Score(frequency, norms[document])), scores);
    }

    private static Bm25Scorer ScorerOf(float averageLength, float weight) =>
        new(new FieldStatistics(documentCount: 1000, totalTermFrequency: (long)(1000 * averageLength)), weight, boost: 1);
}
