using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>Scores the occurrences of one term or phrase. Immutable.</summary>
/// <param name="statistics">The field's figures.</param>
/// <param name="inverseDocumentFrequency">The term's weight, or the sum of the weights of a phrase's terms.</param>
/// <param name="boost">What the score is multiplied by.</param>
internal sealed class Bm25Scorer(FieldStatistics statistics, float inverseDocumentFrequency, float boost)
{
    // A score is off by a few units in the last place of the weight, whatever its own size.
    private const double Slack = 1.0 / (1 << 20);

    private readonly float[] _inverseNorms = statistics.InverseNorms;
    private readonly float _weight = boost * inverseDocumentFrequency;

    /// <summary>The field's figures.</summary>
    public FieldStatistics Statistics { get; } = statistics;

    /// <summary>The rarity part of the weight.</summary>
    public float InverseDocumentFrequency { get; } = inverseDocumentFrequency;

    /// <summary>The boost part of the weight.</summary>
    public float Boost { get; } = boost;

    /// <summary>No score reaches beyond this.</summary>
    public float Weight => _weight;

    /// <summary>The score of a frequency (whole for terms, a fraction for sloppy phrases) in a text of that length.</summary>
    public float Score(float frequency, byte lengthCode) => _weight - _weight / (1f + frequency * _inverseNorms[lengthCode]);

    /// <summary>How far a frequency goes towards the weight in a text of that length; the score rises with it.</summary>
    public double Saturation(float frequency, byte lengthCode) => (double)frequency * _inverseNorms[lengthCode];

    /// <summary>No <see cref="Saturation"/> below this scores the minimum or more.</summary>
    public double LeastSaturation(float minimum)
    {
        var target = minimum - _weight * Slack;
        if (target <= 0)
            return 0;
        return target < _weight ? target / (_weight - target) * (1 - Slack) : double.PositiveInfinity;
    }

    /// <summary>No frequency below this has the <see cref="Saturation"/> in a text of that length; 1 at the least.</summary>
    public int LeastFrequency(double saturation, byte lengthCode)
    {
        if (saturation <= 0)
            return 1;
        var frequency = Math.Ceiling(saturation / _inverseNorms[lengthCode] * (1 - Slack));
        return frequency >= int.MaxValue ? int.MaxValue : Math.Max(1, (int)frequency);
    }

    /// <summary>The best score that any of the impacts allows; 0 when there are none.</summary>
    public float Bound(ReadOnlySpan<Impact> impacts)
    {
        var best = 0f;
        foreach (var impact in impacts)
            best = Math.Max(best, Score(impact.Frequency, impact.LengthCode));
        return best;
    }

    /// <summary>Scores many postings at once.</summary>
    /// <param name="documents">Document numbers.</param>
    /// <param name="frequencies">The term's frequency in each.</param>
    /// <param name="norms">The length codes of the segment's documents.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms, Span<float> scores) =>
        ScoreKernel.Saturate(documents, frequencies, norms, _inverseNorms, _weight, scores);
}
