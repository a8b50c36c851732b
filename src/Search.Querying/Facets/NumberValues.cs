using Search.Indexing;

namespace Search.Querying;

/// <summary>Reads the numbers of ascending documents: a run of neighbours at once where many are asked for, otherwise each by itself.</summary>
internal sealed class NumberValues
{
    // Below one document in eight, reading a run costs more than it saves.
    private const int DocumentsPerAsked = 8;

    private readonly NumberColumn _column;
    private readonly int _documentCount;
    private readonly long _missing;
    private readonly long[] _run;
    private int _first;
    private int _length;

    /// <summary>Prepares to read.</summary>
    /// <param name="column">The column.</param>
    /// <param name="documents">The documents that will be asked for.</param>
    public NumberValues(NumberColumn column, SegmentDocuments documents)
    {
        _column = column;
        _documentCount = documents.DocumentCount;

        // A number beyond the column's own stands for none; where there is none such, each document is asked by itself.
        var canMark = column.Min > long.MinValue || column.Max < long.MaxValue;
        _missing = column.Min > long.MinValue ? column.Min - 1 : unchecked(column.Max + 1);
        var isDense = documents.List is null && documents.Count > documents.DocumentCount / DocumentsPerAsked;
        _run = canMark && isDense ? new long[256] : [];
    }

    /// <summary>Reads a document's number; <see langword="false"/> when it has none.</summary>
    public bool TryRead(int document, out long value)
    {
        if (_run.Length == 0)
            return _column.TryRead(document, out value);
        if (document - _first >= _length)
            Load(document);
        value = _run[document - _first];
        return value != _missing;
    }

    private void Load(int document)
    {
        _first = document;
        _length = Math.Min(_run.Length, _documentCount - document);
        _column.Read(document, _run.AsSpan(0, _length), _missing);
    }
}
