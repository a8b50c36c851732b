using System.Buffers;
using System.Text;
using Search.Analysis;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>A text field in memory, and its stems field where it has one: both come from one pass over the text.</summary>
internal sealed class BufferedText
{
    // As Lucene's analysers are set up by custom: no phrase, however sloppy in earnest, reaches from one value into the next.
    private const int PositionGap = 100;

    private readonly TextAnalyzer _analyzer;
    private readonly BufferedTerms _words;
    private readonly BufferedTerms? _stems;
    private readonly int _field;
    private readonly int _stemsField;
    private byte[] _term = new byte[256];
    private byte[] _codes = new byte[256];
    private int _document = -1;
    private int _length;
    private int _firstPosition;
    private int _documentCount;

    public BufferedText(Field field, Field? stems, SlicePool pool)
    {
        _analyzer = field.Analyzer!;
        _field = field.Ordinal;
        _words = new BufferedTerms(pool, field.HasPositions);
        if (stems is null)
            return;
        _stemsField = stems.Ordinal;
        _stems = new BufferedTerms(pool, hasPositions: false);
    }

    public long ByteLength => _words.ByteLength + (_stems?.ByteLength ?? 0) + _codes.Length;

    public void Add(int document, string text)
    {
        if (document != _document)
            (_document, _length, _firstPosition) = (document, 0, 0);
        var lengthBefore = _length;
        var lastPosition = -1;
        using (var tokens = _analyzer.Analyze(text))
        {
            while (tokens.MoveNext())
            {
                lastPosition = tokens.Position;
                AddToken(tokens.Word, tokens.Stem, _firstPosition + lastPosition);
                _length++;
            }
        }
        _firstPosition += lastPosition + 1 + PositionGap;
        if (document >= _codes.Length)
            Array.Resize(ref _codes, Math.Max(document + 1, _codes.Length * 2));
        _codes[document] = LengthCode.Encode(_length);
        if (lengthBefore == 0 && _length > 0)
            _documentCount++;
    }

    public void WriteTermsTo(SegmentWriter segment, int field, int documents)
    {
        if (documents > _codes.Length)
            Array.Resize(ref _codes, documents);
        var terms = field == _field ? _words : _stems!;
        terms.WriteTo(segment, field, _codes.AsSpan(0, documents), _documentCount);
    }

    public void WriteNormsTo(SegmentWriter segment, int documents)
    {
        if (_documentCount == 0)
            return;
        if (documents > _codes.Length)
            Array.Resize(ref _codes, documents);
        segment.Norms.Write(_field, _codes.AsSpan(0, documents));
    }

    /// <summary>Whether the field's terms are kept here: the text field itself or its stems.</summary>
    public bool Holds(int field) => field == _field || _stems is not null && field == _stemsField;

    private void AddToken(ReadOnlySpan<char> word, ReadOnlySpan<char> stem, int position)
    {
        var bytes = Encode(word);
        var hash = TermHash.Compute(bytes);
        _words.Add(_document, bytes, hash, position);
        if (_stems is null)
            return;
        if (!stem.SequenceEqual(word))
        {
            bytes = Encode(stem);
            hash = TermHash.Compute(bytes);
        }
        _stems.Add(_document, bytes, hash, position);
    }

    private ReadOnlySpan<byte> Encode(ReadOnlySpan<char> term)
    {
        if (_term.Length < term.Length * 3)
            _term = new byte[term.Length * 3];
        if (Ascii.FromUtf16(term, _term, out var written) != OperationStatus.Done)
            written = Encoding.UTF8.GetBytes(term, _term);
        return _term.AsSpan(0, written);
    }
}
