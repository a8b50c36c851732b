using System.Buffers;
using System.Text;
using Search.Analysis;

namespace Search.Indexing;

/// <summary>The words of a text field in some documents, and their stems where it has a stems field. Not safe for use by several threads at once.</summary>
internal sealed class InvertedText(bool hasStems)
{
    // As Lucene's analysers are set up by custom: no phrase, however sloppy in earnest, reaches from one value into the next.
    private const int PositionGap = 100;

    private readonly byte[] _bytes = new byte[TextAnalyzer.MaxWordLength * 3];

    // The numbers of the last words of the text, but for those of the short ones, which are looked for together.
    private readonly int[] _numbers = new int[WordTable.MostAtOnce];
    private readonly ShortWord[] _shortWords = new ShortWord[WordTable.MostAtOnce];
    private int _gathered;
    private int _shortCount;
    private int _document = -1;
    private int _firstPosition;

    public WordTable Words { get; } = new();

    public WordTable? Stems { get; } = hasStems ? new() : null;

    public TokenLog Tokens { get; } = new();

    public long ByteLength => Words.ByteLength + (Stems?.ByteLength ?? 0) + Tokens.ByteLength;

    /// <summary>Adds a text. Documents ascend; the texts of one follow each other.</summary>
    public void Add(int document, string text, TextAnalyzer analyzer)
    {
        if (document != _document)
            (_document, _firstPosition) = (document, 0);
        var count = 0;
        using (var tokens = analyzer.Analyze(text))
        {
            for (; tokens.MoveNext(); count++)
            {
                if (_gathered == _numbers.Length)
                    LogGathered();
                var isInflected = hasStems && tokens.StemOrigin == StemOrigin.Word;
                if (hasStems && tokens.StemOrigin == StemOrigin.Text)
                    _numbers[_gathered] = AddWithStem(tokens.Word, tokens.Stem);
                else if (tokens.TryGetPacked(out var low, out var high))
                    _shortWords[_shortCount++] = new ShortWord(low, high, (ushort)tokens.Word.Length, isInflected, _gathered);
                else
                    _numbers[_gathered] = Add(tokens.Word, isInflected);
                _gathered++;
            }
        }
        LogGathered();
        if (count > 0)
            Tokens.EndRun(new TextRun(document, _firstPosition, count));
        _firstPosition += count + PositionGap;
    }

    private void LogGathered()
    {
        var known = Words.Count;
        Words.Add(_shortWords.AsSpan(0, _shortCount), _numbers);
        for (; Stems is not null && known < Words.Count; known++)
            SetStem(known);
        Tokens.Add(_numbers.AsSpan(0, _gathered));
        (_gathered, _shortCount) = (0, 0);
    }

    private int Add(ReadOnlySpan<char> word, bool isInflected)
    {
        var (number, isNew) = Words.Add(Utf8(word), isInflected);
        if (isNew && Stems is not null)
            SetStem(number);
        return number;
    }

    // What a word's stem is, is found when it first comes.
    private void SetStem(int number)
    {
        Span<byte> room = stackalloc byte[WordTable.ShortLength];
        var word = Words.Words[number];
        var bytes = Words.BytesOf(word, room);
        if (word.IsInflected)
        {
            Span<char> letters = stackalloc char[TextAnalyzer.MaxWordLength];
            var length = Encoding.UTF8.GetChars(bytes, letters);
            bytes = Utf8(letters[..TextAnalyzer.StemInPlace(letters[..length])]);
        }
        Words.SetStem(number, Stems!.Add(bytes, isInflected: false).Number);
    }

    // The same word may have another stem elsewhere, and is then another entry.
    private int AddWithStem(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        var number = Stems!.Add(Utf8(stem), isInflected: false).Number;
        return Words.Add(Utf8(word), isInflected: false, stem: number).Number;
    }

    private ReadOnlySpan<byte> Utf8(ReadOnlySpan<char> term)
    {
        if (Ascii.FromUtf16(term, _bytes, out var written) != OperationStatus.Done)
            written = Encoding.UTF8.GetBytes(term, _bytes);
        return _bytes.AsSpan(0, written);
    }
}
