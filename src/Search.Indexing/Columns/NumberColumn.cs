using Search.Kernels;

namespace Search.Indexing;

/// <summary>The values of a number field by document. Safe for use by several threads.</summary>
public sealed class NumberColumn
{
    // Documents looked at together for whether they have a number.
    private const int RunLength = 256;

    private readonly int _width;
    private readonly FileRange _present;
    private readonly FileRange _values;

    internal NumberColumn(SearchFileReader file, SectionTable.Section section, int documentCount)
    {
        var head = new ByteReader(file.Span(section.Start, NumbersFormat.HeadLength));
        Min = (long)head.ReadUInt64();
        Max = (long)head.ReadUInt64();
        _width = (int)head.ReadUInt64();
        PresentCount = (int)head.ReadUInt64();
        var presentLength = PresentCount < documentCount ? Bitmap.WordCount(documentCount) * sizeof(ulong) : 0;
        _present = new FileRange(file, section.Start + NumbersFormat.HeadLength, presentLength);
        _values = new FileRange(file, section.Start + NumbersFormat.HeadLength + presentLength, PackedWriter.Length(documentCount, _width));
    }

    /// <summary>The smallest value.</summary>
    public long Min { get; }

    /// <summary>The largest value.</summary>
    public long Max { get; }

    /// <summary>Documents with a value, deleted ones included.</summary>
    public int PresentCount { get; }

    /// <summary>Reads a document's value; <see langword="false"/> when it has none.</summary>
    public bool TryRead(int document, out long value)
    {
        var present = Present;
        if (!present.IsEmpty && !Bitmap.Contains(present, document))
        {
            value = 0;
            return false;
        }
        value = (long)((ulong)Min + PackedIntegers.Get(_values.Span, document, _width));
        return true;
    }

    /// <summary>Reads a run of documents, <paramref name="missing"/> where there is no value.</summary>
    public void Read(int firstDocument, Span<long> values, long missing)
    {
        PackedIntegers.Get(_values.Span, firstDocument, _width, values);
        var present = Present;
        if (present.IsEmpty)
        {
            foreach (ref var value in values)
                value += Min;
            return;
        }
        for (var i = 0; i < values.Length; i++)
            values[i] = Bitmap.Contains(present, firstDocument + i) ? values[i] + Min : missing;
    }

    /// <summary>How many counts there have to be to count numbers in; <see langword="null"/> where the numbers lie too far apart for that.</summary>
    public int? CountRoom => _width <= PackedCounting.MaxWidth ? PackedCounting.Room(_width) : null;

    /// <summary>Counts how many of a set of documents have each number: adds a weight to <c>counts[number - Min]</c>.</summary>
    /// <param name="documents">The documents, as bits.</param>
    /// <param name="counts">At least <see cref="CountRoom"/>.</param>
    /// <param name="weight">One, to count; minus one, to take documents out of a count.</param>
    public void CountNumbers(ReadOnlySpan<ulong> documents, Span<int> counts, int weight) =>
        PackedCounting.Count(_values.Span, _width, documents, Present, counts, weight);

    /// <summary>Counts how many of the documents listed have each number, as the other overload does, with weight one.</summary>
    public void CountNumbers(ReadOnlySpan<int> documents, Span<int> counts)
    {
        var values = _values.Span;
        var present = Present;
        if (present.IsEmpty)
        {
            PackedCounting.Count(values, _width, documents, counts);
            return;
        }
        Span<int> with = stackalloc int[RunLength];
        while (!documents.IsEmpty)
        {
            var run = documents[..Math.Min(RunLength, documents.Length)];
            var count = 0;
            foreach (var document in run)
            {
                with[count] = document;
                count += Bitmap.Contains(present, document) ? 1 : 0;
            }
            PackedCounting.Count(values, _width, with[..count], counts);
            documents = documents[run.Length..];
        }
    }

    private ReadOnlySpan<ulong> Present => Reinterpret.AsUInt64(_present.Span);
}
