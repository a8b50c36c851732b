using System.Buffers;

namespace Search.Importing.Xml;

/// <summary>The characters of a text, looked at through a window that moves forward, with the line it stands in.</summary>
/// <remarks>A text that cannot be read on ends there, and <see cref="Failure"/> says why. Used by one thread.</remarks>
internal sealed class CharacterSource(TextReader input)
{
    // 32 K characters: refilled seldom, and any look-ahead fits many times over.
    private readonly char[] _buffer = new char[1 << 15];
    private int _start, _end;
    private bool _ended;

    /// <summary>The line of the next character, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Why the text ended before its end; <see langword="null"/> when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Characters that come next: at least one, unless the text is at its end.</summary>
    public ReadOnlySpan<char> Window
    {
        get
        {
            if (_start == _end)
                Ensure(1);
            return _buffer.AsSpan(_start, _end - _start);
        }
    }

    /// <summary>The character <paramref name="ahead"/> places on; -1 behind the end.</summary>
    public int Peek(int ahead = 0) => Ensure(ahead + 1) ? _buffer[_start + ahead] : -1;

    /// <summary>Whether the next characters are these, in this case.</summary>
    public bool StartsWith(string text) => Ensure(text.Length) && _buffer.AsSpan(_start, text.Length).SequenceEqual(text);

    /// <summary>Steps over characters of the window.</summary>
    public void Advance(int count)
    {
        Line += _buffer.AsSpan(_start, count).Count('\n');
        _start += count;
    }

    /// <summary>Steps behind the next occurrence of a text, or to the end.</summary>
    /// <returns>Whether there was one.</returns>
    public bool SkipBehind(string text)
    {
        while (Ensure(text.Length))
        {
            var window = _buffer.AsSpan(_start, _end - _start);
            var found = window.IndexOf(text);
            if (found >= 0)
            {
                Advance(found + text.Length);
                return true;
            }
            Advance(window.Length - text.Length + 1);
        }
        Advance(_end - _start);
        return false;
    }

    /// <summary>Steps over all next characters that are among some.</summary>
    public void SkipAll(SearchValues<char> characters)
    {
        while (Window is { IsEmpty: false } window)
        {
            var other = window.IndexOfAnyExcept(characters);
            Advance(other < 0 ? window.Length : other);
            if (other >= 0)
                return;
        }
    }

    private bool Ensure(int count)
    {
        while (_end - _start < count)
        {
            if (_ended)
                return false;
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            var read = Fill();
            _end += read;
            _ended = read == 0;
        }
        return true;
    }

    private int Fill()
    {
        try
        {
            return input.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            Failure = error.Message;
            return 0;
        }
    }
}
