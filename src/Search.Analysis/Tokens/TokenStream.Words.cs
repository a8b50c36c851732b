using Search.Kernels;

namespace Search.Analysis;

/// <content>From a stretch of text to a word and its stem.</content>
public ref partial struct TokenStream
{
    /// <summary>Takes the token at a character beyond ASCII, or moves past it if no word starts there.</summary>
    private bool TryTakeBeyondAscii(ref int i)
    {
        var entry = WordBreakTable.Of(CodePoint.At(_head, i, out var length));
        if ((entry & WordBreakTable.Wordly) == 0)
        {
            i += length;
            return false;
        }
        var start = i;
        var end = WordSegmenter.NextBoundary(_head, i);
        if (end < _text.Length && _text[end] == ':' && TryTakeSchemed(start, ref end))
        {
            return true;
        }
        if (_rules.AreIdeographsCut)
        {
            if (Scripts.IsIdeograph(CodePoint.At(_head, start, out _)))
            {
                i = _next = EndOfCharacter(start);
                return TryTakeIdeograph(start, _next);
            }
            end = EndBeforeIdeograph(start, end);
        }
        i = _next = end;
        return TryTakeWord(start, end);
    }

    /// <summary>Takes the web address whose scheme is the word, or shortens the word to what stands before the scheme.</summary>
    private bool TryTakeSchemed(int start, ref int end)
    {
        var address = WebAddress.StartAfterScheme(_text, end);
        if (address < 0)
        {
            return false;
        }
        var scheme = WebAddress.StartOfScheme(_text, start, end);
        if (scheme == start)
        {
            return TryTakeWebAddress(start, address);
        }
        end = WordSegmenter.NextBoundary(_text[..scheme], start);
        return false;
    }

    private bool TryTakeWebAddress(int start, int address)
    {
        var end = WebAddress.EndOf(_text, address);
        var wordEnd = address + _text[address..end].TrimEnd('/').Length;
        if (!TryTakeAddress(start, address, wordEnd, end))
        {
            return false;
        }
        if (end > _mailStart)
        {
            FindNextMail(end);
        }
        else if (end > _head.Length)
        {
            SetHead(end);
        }
        return true;
    }

    private bool TryTakeAddress(int start, int wordStart, int wordEnd, int end)
    {
        _next = end;
        if (Fold(wordStart, wordEnd) < wordEnd)
        {
            return TryTakePieces(start, wordStart, wordEnd, end);
        }
        if (_wordLength == 0)
        {
            return false;
        }
        DropPossessive();
        SetToken(start, end);
        return true;
    }

    /// <summary>Takes a word of a few ASCII letters that nothing behind them goes on; most words are such.</summary>
    private bool TryTakeShortWord(int start)
    {
        // The letters, what ends them, and what that might join to them.
        if (_head.Length - start < AsciiLetters.Window + 2)
        {
            return false;
        }
        var length = AsciiLetters.Lower(_head[start..], _buffer, out var low, out var high);
        if (length == AsciiLetters.Window)
        {
            return false;
        }
        var end = start + length;
        var (next, after) = (_head[end], _head[end + 1]);
        if (next >= 128 || next == ':')
        {
            return false;
        }
        int kind = AsciiKinds.Of[next];
        if (kind != 0 && ((kind & AsciiKinds.Run) != 0 || after >= 128 || (AsciiKinds.Of[after] & AsciiKinds.Run) != 0))
        {
            return false;
        }
        _next = end;
        _wordLength = length;
        SetToken(start, end);
        (_low, _high, _isPacked) = (low, high, true);
        SetOrigin(_originOfLetters);
        return true;
    }

    /// <summary>Takes a word of ASCII letters, no longer than the longest word.</summary>
    private void TakeLetters(int start, int end)
    {
        var source = _text[start..end];
        var word = _buffer.AsSpan(0, source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            word[i] = (char)(source[i] | 0x20);
        }
        _wordLength = source.Length;
        SetToken(start, end);
        if (_originOfLetters != StemOrigin.Text || source.Length <= Stemmers.LongestWord)
        {
            SetOrigin(_originOfLetters);
        }
    }

    /// <summary>Takes any other word; <see langword="false"/> if nothing of it is left when folded.</summary>
    private bool TryTakeWord(int start, int end)
    {
        end = TrimUnderscores(start, end);
        if (Fold(start, end) < end)
        {
            return TryTakePieces(start, start, end, _next);
        }
        if (_wordLength == 0)
        {
            return false;
        }
        DropDotsOfAcronym();
        DropPossessive();
        SetToken(start, end);
        if (_rules.Own is { } own && IsWordOf(own.Script, _text[start..end]))
        {
            SetOrigin(StemOrigin.Text);
        }
        else if (_rules.AreLatinWordsEnglish && !Word.ContainsAnyExcept(StemmedCharacters))
        {
            SetOrigin(StemOrigin.Word);
        }
        return true;
    }

    private readonly int TrimUnderscores(int start, int end)
    {
        for (var i = end; i > start;)
        {
            var entry = WordBreakTable.Of(CodePoint.Before(_text[start..], i - start, out var length));
            i -= length;
            switch ((WordBreak)(entry & WordBreakTable.ClassMask))
            {
                case WordBreak.ExtendNumLet:
                    end = i;
                    break;
                case WordBreak.Extend or WordBreak.Format or WordBreak.ZWJ:
                    break;
                default:
                    return end;
            }
        }
        return end;
    }

    /// <summary>Folds into the buffer what fits one word, and gives the index of the first character that did not.</summary>
    private int Fold(int start, int end)
    {
        _wordLength = 0;
        var limit = Math.Min(end, start + TextAnalyzer.MaxWordLength);
        var i = start;
        while (i < limit)
        {
            var length = Folding.FoldAt(_text, i, _buffer.AsSpan(_wordLength), out var written);
            if (i + length > limit || _wordLength + written > TextAnalyzer.MaxWordLength)
            {
                break;
            }
            _wordLength += written;
            i += length;
        }
        return i;
    }

    private bool TryTakePieces(int start, int wordStart, int wordEnd, int end)
    {
        _pieceStart = start;
        _restStart = wordStart;
        _restEnd = wordEnd;
        _next = end;
        return TryTakePiece();
    }

    /// <summary>Takes the next piece of a long word; <see langword="false"/> if nothing of it is left.</summary>
    private bool TryTakePiece()
    {
        while (_restStart < _restEnd)
        {
            _restStart = Fold(_restStart, _restEnd);
            if (_wordLength > 0)
            {
                SetToken(_pieceStart, _restStart);
                _pieceStart = _restStart;
                return true;
            }
        }
        return false;
    }

    /// <summary>u.s → us. The dots of single letters alone; a number or a host name keeps its dots.</summary>
    private void DropDotsOfAcronym()
    {
        var word = _buffer.AsSpan(0, _wordLength);
        if (word.Length < 3 || word[1] != '.' || (word.Length & 1) == 0)
        {
            return;
        }
        for (var i = 0; i < word.Length; i++)
        {
            if ((i & 1) != 0 ? word[i] != '.' : char.IsAsciiDigit(word[i]) || !AddressCharacters.IsWordPart(word[i]))
            {
                return;
            }
        }
        for (var i = 1; i * 2 < word.Length; i++)
        {
            word[i] = word[i * 2];
        }
        _wordLength = (word.Length + 1) / 2;
    }

    private void DropPossessive()
    {
        if (_rules.DropsPossessives && _wordLength > 2 && Word.EndsWith("'s"))
        {
            _wordLength -= 2;
        }
    }

    private void SetToken(int start, int end)
    {
        _position++;
        _start = start;
        _end = end;
        _stemOffset = 0;
        _stemLength = _wordLength;
        _stemEnd = end;
        _stemOrigin = StemOrigin.None;
        _isPacked = _isStemPending = _isIdeograph = false;
    }
}
