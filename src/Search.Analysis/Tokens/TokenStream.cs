using System.Buffers;
using Search.Kernels;

namespace Search.Analysis;

/// <summary>One pass over one text. The spans of a token are valid until the next call of <see cref="MoveNext"/>.</summary>
/// <remarks>Allocates nothing per token. Not to be copied: a copy would return the rented buffer a second time.</remarks>
public ref partial struct TokenStream : IDisposable
{
    // The word, and past it the stem. A fold may overshoot the longest word by one code point before it is cut.
    private const int StemOffset = TextAnalyzer.MaxWordLength + FoldTable.LongestFold;
    private const int BufferLength = StemOffset + LongestStem;

    private readonly ReadOnlySpan<char> _text;
    private readonly StemRules _rules;

    // What the stem of a word of the letters a to z follows from.
    private readonly StemOrigin _originOfLetters;
    private char[] _buffer;

    // The text up to the next colon or e-mail address. No token reaches past its end, except a web address.
    private ReadOnlySpan<char> _head;
    private int _mailStart;
    private int _mailEnd;

    private int _next;

    // What is left of a word that is cut into pieces.
    private int _pieceStart;
    private int _restStart;
    private int _restEnd;

    private int _position;
    private int _start;
    private int _end;
    private int _wordLength;
    private int _stemOffset;
    private int _stemLength;
    private ulong _low;
    private ulong _high;
    private bool _isPacked;
    private int _stemEnd;
    private StemOrigin _stemOrigin;
    private bool _isIdeograph;
    private bool _isStemPending;

    internal TokenStream(ReadOnlySpan<char> text, StemRules rules)
    {
        _text = text;
        _rules = rules;
        _originOfLetters = rules.Own is { Script: Script.Latin } ? StemOrigin.Text : rules.AreLatinWordsEnglish ? StemOrigin.Word : StemOrigin.None;
        _buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        _position = -1;
        FindNextMail(0);
    }

    /// <summary>The word as written, folded: lower case, no accents and, in English, no possessive.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer.AsSpan(0, _wordLength);

    /// <summary>The word without its inflection, or the bigram that begins with it. Equal to <see cref="Word"/> where the analyser does not stem.</summary>
    public ReadOnlySpan<char> Stem
    {
        get
        {
            if (_isStemPending)
            {
                SetStem();
            }
            return _buffer.AsSpan(_stemOffset, _stemLength);
        }
    }

    /// <summary>What the stem follows from.</summary>
    public readonly StemOrigin StemOrigin => _stemOrigin;

    /// <summary>Whether the word is a character of a script without spaces, by itself.</summary>
    public readonly bool IsIdeograph => _isIdeograph;

    /// <summary>Index just past the last character in the text that the stem stands for: of a bigram that of the second character.</summary>
    public readonly int StemEnd => _stemEnd;

    /// <summary>Gives a short word as its bytes in two integers, if the stream has it so: it consists of ASCII letters alone.</summary>
    /// <param name="low">The first eight, the first one lowest; zeros behind the last.</param>
    /// <param name="high">The next eight.</param>
    public readonly bool TryGetPacked(out ulong low, out ulong high)
    {
        (low, high) = (_low, _high);
        return _isPacked;
    }

    /// <summary>The token's ordinal in the text, from 0.</summary>
    public readonly int Position => _position;

    /// <summary>Index of the token's first character in the text.</summary>
    public readonly int Start => _start;

    /// <summary>Index just past the token's last character in the text.</summary>
    public readonly int End => _end;

    /// <summary>Moves to the next token; <see langword="false"/> after the last.</summary>
    public bool MoveNext()
    {
        if (_restStart < _restEnd && TryTakePiece())
        {
            return true;
        }
        var i = _next;
        while (true)
        {
            while (i < _head.Length)
            {
                var c = _head[i];
                if (c >= 128)
                {
                    if (TryTakeBeyondAscii(ref i))
                    {
                        return true;
                    }
                    continue;
                }
                int kind = AsciiKinds.Of[c];
                if ((kind & (AsciiKinds.Letter | AsciiKinds.Digit)) == 0)
                {
                    i++;
                    continue;
                }
                if (kind == AsciiKinds.Letter && TryTakeShortWord(i))
                {
                    return true;
                }
                if ((c | 0x20) == 'w' && WebAddress.StartsWithoutScheme(_text, i) && TryTakeWebAddress(i, i))
                {
                    return true;
                }
                var end = WordSegmenter.EndOfAsciiWord(_head, i, out var kinds);
                if (end < _text.Length && _text[end] == ':' && TryTakeSchemed(i, ref end))
                {
                    return true;
                }
                _next = end;
                if (kinds < 0 && _rules.AreIdeographsCut)
                {
                    _next = end = EndBeforeIdeograph(i, end);
                }
                if (kinds == AsciiKinds.Letter && end - i <= TextAnalyzer.MaxWordLength)
                {
                    TakeLetters(i, end);
                    return true;
                }
                if (TryTakeWord(i, end))
                {
                    return true;
                }
                i = end;
            }
            if (_head.Length == _text.Length)
            {
                _next = i;
                return false;
            }
            if (_head.Length < _mailStart)
            {
                i = _head.Length + 1;
                SetHead(i);
                continue;
            }
            var start = _mailStart;
            i = _mailEnd;
            FindNextMail(i);
            if (TryTakeAddress(start, start, i, i))
            {
                return true;
            }
        }
    }

    /// <summary>Returns rented buffers.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_buffer);
        }
        _buffer = [];
        _wordLength = _stemLength = _stemOffset = 0;
    }

    private void FindNextMail(int from)
    {
        MailAddress.TryFind(_text, from, out _mailStart, out _mailEnd);
        SetHead(from);
    }

    private void SetHead(int from)
    {
        var colon = _text[from.._mailStart].IndexOfAny(':', '\uFF1A');
        _head = _text[..(colon < 0 ? _mailStart : from + colon)];
    }
}
