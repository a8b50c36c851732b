using Search.Indexing;

namespace Search.Querying;

/// <summary>What BM25 needs to know of a text field over a whole snapshot.</summary>
internal sealed class FieldStatistics
{
    /// <summary>Takes the figures.</summary>
    public FieldStatistics(long documentCount, long totalTermFrequency)
    {
        DocumentCount = documentCount;
        AverageLength = documentCount == 0 ? 1 : (float)(totalTermFrequency / (double)documentCount);
        InverseNorms = Bm25.InverseNorms(AverageLength);
    }

    /// <summary>Adds up the field's figures over all segments.</summary>
    public static FieldStatistics Of(IndexSnapshot snapshot, Field field)
    {
        var documents = 0L;
        var length = 0L;
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Terms(field) is not { } terms)
                continue;
            documents += terms.DocumentCount;
            length += terms.TotalTermFrequency;
        }
        return new FieldStatistics(documents, length);
    }

    /// <summary>Documents with the field, deleted ones included.</summary>
    public long DocumentCount { get; }

    /// <summary>The mean length in terms.</summary>
    public float AverageLength { get; }

    /// <summary>The table of <see cref="Bm25.InverseNorms"/>.</summary>
    public float[] InverseNorms { get; }
}
