using System.Text;

namespace Search.Importing.Tables;

/// <summary>Reads the rows of a table whose columns are parted by a character (RFC 4180), leniently and in bounded memory. Used by one thread.</summary>
/// <remarks>
/// A field in quotes may hold the character, line ends, and quotes written twice. What follows a closing quote before the next column belongs to the field all the
/// same, and a quote within a field without quotes is a quote.
/// </remarks>
/// <param name="text">The table; not disposed.</param>
/// <param name="separator">The character.</param>
internal sealed class TableReader(TextReader text, char separator)
{
    // 16 M characters a field; a quote that is never closed would make one field of the rest of the file.
    private const int MaxField = 16 << 20;

    private const int MaxFields = 10_000;

    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _field = new();
    private readonly List<string> _row = [];
    private int _start, _end;
    private long _line = 1;

    /// <summary>The line that the row begins on, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the row ended with the file, within quotes.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Whether a field of the row was too long and was cut off.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The fields of the row that was read last; valid until the next is read.</summary>
    public IReadOnlyList<string> Row => _row;

    /// <summary>Reads the next row that is not empty.</summary>
    public bool TryRead()
    {
        do
        {
            if (Peek() < 0)
                return false;
            ReadRow();
        }
        while (_row is [var only] && string.IsNullOrWhiteSpace(only));
        return true;
    }

    private void ReadRow()
    {
        _row.Clear();
        (Line, IsCutOff, WasTooLong) = (_line, false, false);
        while (true)
        {
            var isLast = ReadField();
            if (_row.Count < MaxFields)
                _row.Add(_field.ToString());
            if (isLast)
                return;
        }
    }

    // Returns whether the row ends with the field.
    private bool ReadField()
    {
        _field.Clear();
        if (Peek() == '"')
        {
            Next();
            ReadQuoted();
        }
        while (true)
        {
            switch (Next())
            {
                case -1 or '\n':
                    TrimReturn();
                    return true;
                case var letter when letter == separator:
                    return false;
                case var letter:
                    Append((char)letter);
                    break;
            }
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var letter = Next();
            if (letter < 0)
            {
                IsCutOff = true;
                return;
            }
            if (letter == '"')
            {
                if (Peek() != '"')
                    return;
                Next();
            }
            Append((char)letter);
        }
    }

    private void TrimReturn()
    {
        if (_field.Length > 0 && _field[^1] == '\r')
            _field.Length--;
    }

    private void Append(char letter)
    {
        if (_field.Length < MaxField)
            _field.Append(letter);
        else
            WasTooLong = true;
    }

    private int Peek() => _start < _end || Fill() ? _buffer[_start] : -1;

    private int Next()
    {
        if (_start == _end && !Fill())
            return -1;
        var letter = _buffer[_start++];
        if (letter == '\n')
            _line++;
        return letter;
    }

    private bool Fill()
    {
        (_start, _end) = (0, text.Read(_buffer));
        return _end > 0;
    }
}
