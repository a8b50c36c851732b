using System.Runtime.ExceptionServices;
using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Documents in memory, inverted as they come, until they are written as a segment. Not safe for use by several threads at once.</summary>
internal sealed class DocumentBuffer
{
    private readonly Schema _schema;
    private readonly int _threads;
    private readonly SlicePool _pool = new();
    private readonly TextInversion _texts;
    private readonly BufferedKeywords?[] _keywordsByField;
    private readonly BufferedNumbers?[] _numbersByField;
    private readonly StoredBlockBuilder _storedBlock = new();
    private readonly List<(Task<byte[]> Block, int Documents)> _storedBlocks = [];
    private readonly ByteBuffer _stored = new();
    private byte[] _value = new byte[256];
    private ulong[] _live = new ulong[4];
    private long _storedBytes;

    public DocumentBuffer(Schema schema)
        : this(schema, TextInversion.DefaultInverterCount)
    {
    }

    /// <param name="schema">The fields.</param>
    /// <param name="threads">How many may work at once; what is written is the same with any number.</param>
    public DocumentBuffer(Schema schema, int threads)
    {
        (_schema, _threads) = (schema, threads);
        _texts = new TextInversion(schema, threads);
        var count = schema.Fields.Count;
        (_keywordsByField, _numbersByField) = (new BufferedKeywords?[count], new BufferedNumbers?[count]);
        foreach (var field in schema.Fields)
        {
            if (field.Kind == FieldKind.Number)
                _numbersByField[field.Ordinal] = new BufferedNumbers(field);
            else if (field.Kind == FieldKind.Keyword && (field.Indexed || field.HasColumn))
                _keywordsByField[field.Ordinal] = new BufferedKeywords(field, _pool);
        }
    }

    /// <summary>Documents added, deleted ones included.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>Documents that have not been deleted since they were added.</summary>
    public int LiveCount { get; private set; }

    /// <summary>Bytes of memory taken.</summary>
    public long ByteLength
    {
        get
        {
            var bytes = _pool.ByteLength + Interlocked.Read(ref _storedBytes) + _texts.ByteLength;
            foreach (var keywords in _keywordsByField)
                bytes += keywords?.ByteLength ?? 0;
            foreach (var numbers in _numbersByField)
                bytes += numbers?.ByteLength ?? 0;
            return bytes;
        }
    }

    /// <summary>Adds a document, deleting the one with its id.</summary>
    public void Put(Document document)
    {
        var id = Utf8(document.Id);
        Delete(_schema.Id, id);
        var number = DocumentCount++;
        LiveCount++;
        if (_live.Length < Bitmap.WordCount(DocumentCount))
            Array.Resize(ref _live, _live.Length * 2);
        Bitmap.Set(_live, number);

        _stored.Clear();
        AddString(number, _schema.Id, document.Id, language: null);
        var language = _schema.Language is null ? null : document.ValueOf(Schema.LanguageField);
        foreach (var (name, value) in document.Strings)
            AddString(number, _schema[name], value, language);
        foreach (var (name, value) in document.Numbers)
            AddNumber(number, _schema[name], value);
        _texts.EndDocument();
        _storedBlock.Add(_stored.Written);
        if (_storedBlock.IsFull)
            EndStoredBlock();
    }

    /// <summary>Deletes the documents whose keyword field has that value.</summary>
    public void Delete(Field field, ReadOnlySpan<byte> value) => _keywordsByField[field.Ordinal]!.ForEachDocument(value, document =>
    {
        if (Bitmap.Clear(_live, document))
            LiveCount--;
    });

    /// <summary>Writes the documents as a segment; with it come the live bits, <see langword="null"/> when none was deleted.</summary>
    public (SegmentInfo Segment, ulong[]? Live) WriteTo(string folder, string name)
    {
        using var segment = new SegmentWriter(folder, name);
        try
        {
            // Each has files of its own.
            Parallel.Invoke(() => WriteTerms(segment), () => WriteColumns(segment), () => WriteStored(segment));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        var live = LiveCount == DocumentCount ? null : _live.AsSpan(0, Bitmap.WordCount(DocumentCount)).ToArray();
        return (segment.Complete(DocumentCount), live);
    }

    /// <summary>Gives memory back, once the documents are written; the buffer cannot be used any more.</summary>
    public void Release() => _texts.Release();

    private void WriteTerms(SegmentWriter segment)
    {
        foreach (var field in _schema.Fields)
        {
            if (field.Kind == FieldKind.Text)
                WriteText(segment, field);
            if (field.Indexed && field.Kind == FieldKind.Keyword)
                _keywordsByField[field.Ordinal]!.WriteTermsTo(segment);
        }
    }

    private void WriteColumns(SegmentWriter segment)
    {
        foreach (var field in _schema.Fields)
        {
            if (field.HasColumn && field.Kind == FieldKind.Keyword)
                _keywordsByField[field.Ordinal]!.WriteColumnTo(segment, DocumentCount);
            _numbersByField[field.Ordinal]?.WriteTo(segment, DocumentCount);
        }
    }

    private void WriteStored(SegmentWriter segment)
    {
        // Kept, in case the segment cannot be written and is asked for again.
        if (_storedBlock.DocumentCount is > 0 and var last)
            _storedBlocks.Add((Task.FromResult(StoredBlockBuilder.Compress(_storedBlock.TakeRaw())), last));
        foreach (var (block, documents) in _storedBlocks)
            segment.Stored.AddBlock(block.GetAwaiter().GetResult(), documents);
    }

    private void WriteText(SegmentWriter segment, Field field)
    {
        var postings = new TextPostings(_texts.Finish(field.StemsOf is null ? field : _schema[field.StemsOf]), DocumentCount, _threads);
        if (field.StemsOf is not null)
        {
            postings.WriteStemsTo(segment, field);
            return;
        }
        postings.WriteWordsTo(segment, field);
        postings.WriteNormsTo(segment, field);
    }

    private void AddString(int document, Field field, string value, string? language)
    {
        if (field.Stored || _keywordsByField[field.Ordinal] is not null)
            AddBytes(document, field, Utf8(value));
        if (field.Kind == FieldKind.Text)
            _texts.Add(field, document, value, field.Analyzer!.In(language));
    }

    private void AddBytes(int document, Field field, ReadOnlySpan<byte> bytes)
    {
        if (field.Stored)
        {
            _stored.WriteVarint((uint)field.Ordinal);
            _stored.WriteVarint((uint)bytes.Length);
            _stored.Write(bytes);
        }
        _keywordsByField[field.Ordinal]?.Add(document, bytes);
    }

    private void AddNumber(int document, Field field, long value)
    {
        if (field.Stored)
        {
            _stored.WriteVarint((uint)field.Ordinal);
            _stored.WriteVarint(Varint.ZigZag(value));
        }
        _numbersByField[field.Ordinal]!.Add(document, value);
    }

    // Nobody waits for a block to be compressed before the segment is written.
    private void EndStoredBlock()
    {
        var documents = _storedBlock.DocumentCount;
        var raw = _storedBlock.TakeRaw();
        Interlocked.Add(ref _storedBytes, raw.Array!.Length);
        _storedBlocks.Add((Task.Run(() => Compress(raw)), documents));
    }

    private byte[] Compress(ArraySegment<byte> raw)
    {
        var taken = raw.Array!.Length;
        var block = StoredBlockBuilder.Compress(raw);
        Interlocked.Add(ref _storedBytes, block.Length - taken);
        return block;
    }

    private ReadOnlySpan<byte> Utf8(string value)
    {
        if (_value.Length < value.Length * 3)
            _value = new byte[Math.Max(value.Length * 3, _value.Length * 2)];
        return _value.AsSpan(0, Encoding.UTF8.GetBytes(value, _value));
    }
}
