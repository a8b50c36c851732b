using Search.Indexing;
using Search.Kernels;

namespace Search.Querying;

/// <summary>One column's values in memory, laid out to be counted. Safe for use by several threads.</summary>
/// <remarks>
/// A row of slots for each document, at most <see cref="SlotRows.MaxRowLength"/> bytes; documents with more values than fit are counted from the column.
/// Of few values there is also a set of documents for each, an eighth of a byte a document, which meets a set that is asked for 64 documents at a time.
/// Together that is 8 bytes a document at most.
/// </remarks>
internal sealed class CountingRows
{
    // Documents without a value count as one of so many, so that they do not all wait for one count.
    private const int NumbersForNone = 8;

    // One document in so many may have more values than a row.
    private const int DocumentsPerLonger = 64;

    // 32 sets are four bytes a document.
    private const int MostSets = 32;

    // To meet a set of documents by words costs as much as to count so many documents.
    private const int WordsPerDocument = 4;

    private static readonly int[] RowLengths = [1, 2, 4];

    private readonly SlotRows _rows;
    private readonly ulong[]?[] _sets;
    private readonly KeywordColumn? _column;
    private ulong[]? _longer;
    private int[]? _totals;

    private CountingRows(SlotRows rows, int values, KeywordColumn? column)
    {
        (_rows, Values, _column) = (rows, values, column);
        _sets = values <= MostSets ? new ulong[values][] : [];
        for (var value = 0; value < _sets.Length; value++)
            _sets[value] = new ulong[Bitmap.WordCount(rows.Places)];
    }

    /// <summary>How many values there are; what is counted above them is of no use.</summary>
    public int Values { get; }

    /// <summary>How many counts are added to.</summary>
    public int Bound => _rows.Bound;

    /// <summary>How many counts there have to be.</summary>
    public int Room => _longer is null ? Bound : Math.Max(Bound, _column!.CountRoom);

    /// <summary>Lays out the ordinals of keywords; <see langword="null"/> where too many documents have more than fit a row, or the ordinals are too large.</summary>
    public static CountingRows? Of(KeywordColumn column, int documentCount)
    {
        var ordinals = new int[Math.Max(1, column.MaxValuesPerDocument)];
        var bound = column.ValueCount + NumbersForNone;
        var slots = Array.Find(RowLengths, length => length >= column.MaxValuesPerDocument || Longer(length) <= documentCount / DocumentsPerLonger);
        if (slots == 0 || !SlotRows.Fits(slots, bound))
            return null;
        var made = new CountingRows(new SlotRows(documentCount, slots, bound), column.ValueCount, column);
        for (var document = 0; document < documentCount; document++)
            made.Lay(document, ordinals.AsSpan(0, column.ReadOrdinals(document, ordinals)));
        return made;

        int Longer(int length)
        {
            var longer = 0;
            for (var document = 0; document < documentCount; document++)
                longer += column.ReadOrdinals(document, ordinals) > length ? 1 : 0;
            return longer;
        }
    }

    /// <summary>Lays out the buckets of numbers; <see langword="null"/> where there are too many.</summary>
    public static CountingRows? Of(NumberColumn column, ReadOnlySpan<long> boundaries, int documentCount)
    {
        var values = boundaries.Length - 1;
        if (!SlotRows.Fits(SlotRows.MaxRowLength, values + NumbersForNone))
            return null;
        var made = new CountingRows(new SlotRows(documentCount, 1, values + NumbersForNone), values, null);
        var buckets = new BucketTable(boundaries, documentCount);
        for (var document = 0; document < documentCount; document++)
        {
            var bucket = column.TryRead(document, out var number) ? buckets.Find(number) : -1;
            made.Lay(document, bucket < 0 ? [] : [bucket]);
        }
        return made;
    }

    /// <summary>Adds to each value's count how many of the documents have it.</summary>
    public void Count(SegmentDocuments documents, int[] counts)
    {
        if (documents.List is { } list)
        {
            _rows.Count(list, counts);
            if (_longer is { } longer)
                _column!.CountOrdinals(Array.FindAll(list, document => Bitmap.Contains(longer, document)), counts);
        }
        else if (_sets.Length > 0 && _longer is null && (long)documents.Count * WordsPerDocument > (long)Values * documents.Bits.Length)
        {
            for (var value = 0; value < _sets.Length; value++)
                counts[value] += Bitmap.CountAnd(_sets[value], documents.Bits);
        }
        else if (SegmentComplement.IsSmaller(documents))
        {
            using var others = new SegmentComplement(documents);
            Addition.Add(counts.AsSpan(0, Bound), Totals());
            Count(others.Bits, counts, weight: -1);
        }
        else
        {
            Count(documents.Bits, counts, weight: 1);
        }
    }

    private void Count(ReadOnlySpan<ulong> documents, int[] counts, int weight)
    {
        _rows.Count(documents, counts, weight);
        if (_longer is null)
            return;
        var longer = (ulong[])_longer.Clone();
        Bitmap.And(longer, documents);
        _column!.CountOrdinals(longer, counts, weight);
    }

    // Several threads may count them at once, and agree.
    private int[] Totals()
    {
        if (_totals is { } known)
            return known;
        var all = new ulong[Bitmap.WordCount(_rows.Places)];
        Bitmap.SetAll(all, _rows.Places);
        var totals = new int[Room];
        Count(all, totals, weight: 1);
        return _totals = totals;
    }

    private void Lay(int document, ReadOnlySpan<int> values)
    {
        var none = Values + document % NumbersForNone;
        if (values.Length > _rows.Slots)
            Bitmap.Set(_longer ??= new ulong[Bitmap.WordCount(_rows.Places)], document);
        for (var slot = 0; slot < _rows.Slots; slot++)
            _rows.Set(document, slot, slot < values.Length && values.Length <= _rows.Slots ? values[slot] : none);
        if (_sets.Length == 0)
            return;
        foreach (var value in values)
            Bitmap.Set(_sets[value], document);
    }
}
