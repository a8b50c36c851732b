using Search.Indexing;

namespace Search.Querying;

/// <summary>BM25 as Lucene 8 computes it, in the same single-precision steps, so that scores can be laid beside Lucene's.</summary>
/// <remarks>
/// <para>
/// score = boost · idf · freq / (freq + k1 · (1 − b + b · length / averageLength)), with k1 = 1.2 and b = 0.75, and
/// idf = ln(1 + (N − n + 0.5) / (n + 0.5)), where N documents have the field and n of them the term, deleted ones included in both.
/// </para>
/// <para>
/// Sources: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); Apache Lucene's class
/// BM25Similarity; LUCENE-8563, which dropped the factor k1 + 1 in 8.0; LUCENE-9071, which states the fraction as
/// 1 − 1 / (1 + freq / norm) so that rounding never lets a higher frequency or a shorter text score less. Block bounds rely on that.
/// </para>
/// </remarks>
internal static class Bm25
{
    /// <summary>How soon further occurrences stop mattering.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much the length of the text matters: 0 not at all, 1 in full.</summary>
    public const float B = 0.75f;

    /// <summary>How rare a term is, as a weight.</summary>
    /// <param name="documentFrequency">Documents with the term.</param>
    /// <param name="documentCount">Documents with the field.</param>
    public static float InverseDocumentFrequency(long documentFrequency, long documentCount) =>
        (float)Math.Log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));

    /// <summary>One over the norm k1 · (1 − b + b · length / averageLength), for each of the 256 length codes.</summary>
    public static float[] InverseNorms(float averageLength)
    {
        var table = new float[256];
        for (var code = 0; code < table.Length; code++)
            table[code] = 1f / (K1 * (1 - B + B * LengthCode.Decode((byte)code) / averageLength));
        return table;
    }
}
