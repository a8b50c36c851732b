using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Search.Indexing;

namespace Search.Querying;

/// <summary>What BM25 needs to know of a text field over a whole snapshot.</summary>
internal sealed class FieldStatistics
{
    private static readonly ConditionalWeakTable<IndexSnapshot, ConcurrentDictionary<string, FieldStatistics>> BySnapshot = [];

    /// <summary>Takes the figures.</summary>
    public FieldStatistics(long documentCount, long totalTermFrequency)
    {
        DocumentCount = documentCount;
        AverageLength = documentCount == 0 ? 1 : (float)(totalTermFrequency / (double)documentCount);
        InverseNorms = Bm25.InverseNorms(AverageLength);
    }

    /// <summary>The field's figures in a snapshot; they are added up once for each snapshot. Safe for use by several threads.</summary>
    public static FieldStatistics Of(IndexSnapshot snapshot, Field field) =>
        BySnapshot.GetOrCreateValue(snapshot).GetOrAdd(field.Name, static (_, of) => Sum(of.snapshot, of.field), (snapshot, field));

    /// <summary>Documents with the field, deleted ones included.</summary>
    public long DocumentCount { get; }

    /// <summary>The mean length in terms.</summary>
    public float AverageLength { get; }

    /// <summary>The table of <see cref="Bm25.InverseNorms"/>.</summary>
    public float[] InverseNorms { get; }

    private static FieldStatistics Sum(IndexSnapshot snapshot, Field field)
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
}
