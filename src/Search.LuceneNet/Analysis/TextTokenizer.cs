using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Search.Analysis;

namespace Search.LuceneNet;

/// <summary>The tokens of a <see cref="TextAnalyzer"/> as a stream of Lucene's, with positions and offsets.</summary>
/// <remarks>A pass of the analyser lives on the stack, so the tokens of a text are read at once and handed on one at a time.</remarks>
internal sealed class TextTokenizer : Tokenizer
{
    private readonly TextAnalyzer _analyzer;
    private readonly bool _isStems;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly List<Token> _tokens = [];
    private char[] _characters = new char[1024];
    private int _next;
    private int _length;

    public TextTokenizer(TextReader reader, TextAnalyzer analyzer, bool isStems)
        : base(reader)
    {
        _analyzer = analyzer;
        _isStems = isStems;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        var text = m_input.ReadToEnd();
        _tokens.Clear();
        _next = 0;
        _length = text.Length;
        var used = 0;
        using var stream = _analyzer.Analyze(text);
        while (stream.MoveNext())
        {
            var word = _isStems ? stream.Stem : stream.Word;
            if (_characters.Length < used + word.Length)
                Array.Resize(ref _characters, Math.Max(_characters.Length * 2, used + word.Length));
            word.CopyTo(_characters.AsSpan(used));
            _tokens.Add(new Token(used, word.Length, stream.Position, stream.Start, stream.End));
            used += word.Length;
        }
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
            return false;
        ClearAttributes();
        var token = _tokens[_next];
        _term.CopyBuffer(_characters, token.First, token.Length);
        _offset.SetOffset(CorrectOffset(token.Start), CorrectOffset(token.End));
        _increment.PositionIncrement = token.Position - (_next == 0 ? -1 : _tokens[_next - 1].Position);
        _next++;
        return true;
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_length), CorrectOffset(_length));
    }

    private readonly record struct Token(int First, int Length, int Position, int Start, int End);
}
