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
                if (hasStems && tokens.StemOrigin == StemOrigin.Text)
                {
                    Tokens.Add(AddWithStem(tokens.Word, tokens.Stem));
                    continue;
                }
                var isInflected = hasStems && tokens.StemOrigin == StemOrigin.Word;
                var (word, isNew) = tokens.TryGetPacked(out var low, out var high)
                    ? Words.Add(low, high, tokens.Word.Length, isInflected)
                    : Words.Add(Utf8(tokens.Word), isInflected);
                // What a word's stem is was found when it first came.
                if (isNew && Stems is not null)
                    Words.SetStem(word, Stems.Add(Utf8(tokens.Stem), isInflected: false).Number);
                Tokens.Add(word);
            }
        }
        if (count > 0)
            Tokens.EndRun(new TextRun(document, _firstPosition, count));
        _firstPosition += count + PositionGap;
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
