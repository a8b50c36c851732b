namespace Search.Analysis;

/// <summary>The runs of letters in a text, those of addresses left out.</summary>
/// <param name="text">The text.</param>
internal ref struct PlainWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private int _endOfRun;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The words themselves.</summary>
    public readonly PlainWords GetEnumerator() => this;

    /// <summary>Moves to the next word.</summary>
    public bool MoveNext()
    {
        var i = _next;
        while (i < _text.Length)
        {
            if (i >= _endOfRun && !char.IsWhiteSpace(_text[i]))
            {
                _endOfRun = EndOfRun(i, out var mayBeAddress);
                if (mayBeAddress && IsAddress(_text[i.._endOfRun]))
                {
                    i = _endOfRun;
                    continue;
                }
            }
            if (!char.IsLetter(_text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < _text.Length && char.IsLetter(_text[i]))
            {
                i++;
            }
            Current = _text[start..i];
            _next = i;
            return true;
        }
        _next = i;
        return false;
    }

    private readonly int EndOfRun(int start, out bool mayBeAddress)
    {
        mayBeAddress = _text[start] is 'w' or 'W';
        var i = start;
        for (; i < _text.Length && !char.IsWhiteSpace(_text[i]); i++)
        {
            mayBeAddress |= _text[i] is '@' or ':';
        }
        return i;
    }

    private static bool IsAddress(ReadOnlySpan<char> run) => run.Contains('@') || run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
