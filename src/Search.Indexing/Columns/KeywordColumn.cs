using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>The values of a keyword field by document, as ordinals into the segment's sorted values. Safe for use by several threads.</summary>
public sealed class KeywordColumn
{
    // The same few values are named again and again, as they are the most frequent of most searches.
    private const int NamedLength = 1024;

    private readonly SearchFileReader _file;
    private readonly long _valueStartsOffset;
    private readonly int _valueStartWidth;
    private readonly long _valuesOffset;
    private readonly FileRange _firsts;
    private readonly int _firstWidth;
    private readonly FileRange _ordinals;
    private readonly int _ordinalWidth;
    private Named?[]? _named;

    internal KeywordColumn(SearchFileReader file, SectionTable.Section section, int documentCount)
    {
        _file = file;
        var head = new ByteReader(file.Span(section.Start, KeywordsFormat.HeadLength));
        ValueCount = (int)head.ReadUInt64();
        IsMultiValued = head.ReadUInt64() == 1;
        MaxValuesPerDocument = (int)head.ReadUInt64();
        _valueStartWidth = (int)head.ReadUInt64();
        var valuesLength = (long)head.ReadUInt64();
        OrdinalCount = (int)head.ReadUInt64();
        _firstWidth = (int)head.ReadUInt64();
        _ordinalWidth = (int)head.ReadUInt64();
        _valueStartsOffset = section.Start + KeywordsFormat.HeadLength;
        _valuesOffset = _valueStartsOffset + PackedWriter.Length(ValueCount + 1L, _valueStartWidth);
        var firstsOffset = _valuesOffset + valuesLength + 7 & ~7L;
        var firstsLength = IsMultiValued ? PackedWriter.Length(documentCount + 1L, _firstWidth) : 0;
        _firsts = new FileRange(file, firstsOffset, firstsLength);
        _ordinals = new FileRange(file, firstsOffset + firstsLength, PackedWriter.Length(OrdinalCount, _ordinalWidth));
    }

    /// <summary>Distinct values; ordinals are below this and follow the order of the values' UTF-8 bytes.</summary>
    public int ValueCount { get; }

    /// <summary>Whether a document may have several values here: the field may, and in this segment some document has.</summary>
    public bool IsMultiValued { get; }

    /// <summary>The most values any document has.</summary>
    public int MaxValuesPerDocument { get; }

    internal int OrdinalCount { get; }

    /// <summary>The document's first (or only) ordinal; -1 when it has none.</summary>
    public int FirstOrdinal(int document)
    {
        var ordinals = _ordinals.Span;
        if (!IsMultiValued)
            return (int)PackedIntegers.Get(ordinals, document, _ordinalWidth) - 1;
        var (start, end) = Range(document);
        return start == end ? -1 : (int)PackedIntegers.Get(ordinals, start, _ordinalWidth);
    }

    /// <summary>Copies the document's ordinals, ascending, into <paramref name="buffer"/> (at least <see cref="MaxValuesPerDocument"/> long).</summary>
    public int ReadOrdinals(int document, Span<int> buffer)
    {
        if (!IsMultiValued)
        {
            var ordinal = FirstOrdinal(document);
            if (ordinal < 0)
                return 0;
            buffer[0] = ordinal;
            return 1;
        }
        var (start, end) = Range(document);
        PackedIntegers.Get(_ordinals.Span, start, _ordinalWidth, buffer[..(end - start)]);
        return end - start;
    }

    /// <summary>Whether <see cref="CountOrdinals(ReadOnlySpan{ulong}, Span{int}, int)"/> can count the column, which has not too many values for it.</summary>
    public bool CanCount => _ordinalWidth <= PackedCounting.MaxWidth;

    /// <summary>How many counts there have to be to count ordinals in.</summary>
    public int CountRoom => PackedCounting.Room(_ordinalWidth);

    /// <summary>The place of ordinal 0 among the counts.</summary>
    public int CountStart => IsMultiValued ? 0 : 1;

    /// <summary>Counts how many of a set of documents have each value: adds a weight to <c>counts[CountStart + ordinal]</c>.</summary>
    /// <param name="documents">The documents, as bits.</param>
    /// <param name="counts">At least <see cref="CountRoom"/>. What is not an ordinal's place may be added to as well.</param>
    /// <param name="weight">One, to count; minus one, to take documents out of a count.</param>
    public void CountOrdinals(ReadOnlySpan<ulong> documents, Span<int> counts, int weight)
    {
        if (IsMultiValued)
            PackedCounting.CountRuns(_firsts.Span, _firstWidth, _ordinals.Span, _ordinalWidth, OrdinalCount, documents, counts, weight);
        else
            PackedCounting.Count(_ordinals.Span, _ordinalWidth, documents, among: default, counts, weight);
    }

    /// <summary>Counts how many of the documents listed have each value, as the other overload does, with weight one.</summary>
    public void CountOrdinals(ReadOnlySpan<int> documents, Span<int> counts)
    {
        if (IsMultiValued)
            PackedCounting.CountRuns(_firsts.Span, _firstWidth, _ordinals.Span, _ordinalWidth, OrdinalCount, documents, counts);
        else
            PackedCounting.Count(_ordinals.Span, _ordinalWidth, documents, counts);
    }

    /// <summary>The value of an ordinal. The strings of some values asked for last are kept.</summary>
    public string Value(int ordinal)
    {
        var kept = _named ??= new Named?[NamedLength];
        ref var place = ref kept[ordinal & (NamedLength - 1)];
        if (place is { } known && known.Ordinal == ordinal)
            return known.Value;
        var named = new Named(ordinal, Encoding.UTF8.GetString(ValueBytes(ordinal)));
        place = named;
        return named.Value;
    }

    /// <summary>The UTF-8 bytes of an ordinal's value, valid while the snapshot is held.</summary>
    public ReadOnlySpan<byte> ValueBytes(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)ValueCount, nameof(ordinal));
        var start = ValueStart(ordinal);
        return _file.Span(_valuesOffset + start, (int)(ValueStart(ordinal + 1) - start));
    }

    /// <summary>The ordinal of a value; negative when no document has it: the complement of the ordinal of the first value above it.</summary>
    public int Find(ReadOnlySpan<byte> value)
    {
        var (low, high) = (0, ValueCount - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = ValueBytes(middle).SequenceCompareTo(value);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    // Reads just the eight bytes concerned, not the whole table: a look-up touches few pages.
    private long ValueStart(int ordinal)
    {
        var bit = (long)ordinal * _valueStartWidth;
        var word = Reinterpret.AsUInt64(_file.Span(_valueStartsOffset + (bit >> 3), sizeof(ulong)))[0];
        return (long)(word >> (int)(bit & 7) & ((1ul << _valueStartWidth) - 1));
    }

    private sealed record Named(int Ordinal, string Value);

    private (int Start, int End) Range(int document)
    {
        var firsts = _firsts.Span;
        return ((int)PackedIntegers.Get(firsts, document, _firstWidth), (int)PackedIntegers.Get(firsts, document + 1L, _firstWidth));
    }
}
