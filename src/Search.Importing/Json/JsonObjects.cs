using System.Buffers;

namespace Search.Importing.Json;

/// <summary>Finds the objects in a stream of JSON, one after the other: a line each, in a list, or one alone. One object is in memory at a time.</summary>
/// <remarks>
/// Objects are found by their braces, so that damage within one costs that one: a string cannot run over the end of a line, and what does is given up
/// there. Used by one thread.
/// </remarks>
/// <param name="stream">UTF-8, without a byte-order mark.</param>
/// <param name="maxBytes">The longest object that is kept; a longer one is stepped over.</param>
internal sealed class JsonObjects(Stream stream, int maxBytes)
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}\"\n"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\\n"u8);

    private readonly byte[] _buffer = new byte[1 << 16];
    private byte[] _object = new byte[1 << 16];
    private int _start, _end, _length;
    private long _position;

    /// <summary>The object that was read last; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Object => _object.AsMemory(0, _length);

    /// <summary>The byte the object begins with, from 0.</summary>
    public long Offset { get; private set; }

    /// <summary>The line the object begins on, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>What is the matter with the object; <see langword="null"/> when it is whole.</summary>
    public string? Damage { get; private set; }

    private long LinesPassed { get; set; }

    /// <summary>Reads the next object, or what there is of it.</summary>
    public bool TryRead()
    {
        (_length, Damage) = (0, null);
        if (!TrySkipToObject())
            return false;
        (Offset, Line) = (_position, LinesPassed + 1);
        var depth = 0;
        var isString = false;
        while (Fill())
        {
            var window = _buffer.AsSpan(_start, _end - _start);
            var at = window.IndexOfAny(isString ? InString : Structure);
            if (at < 0)
            {
                Take(window.Length);
                continue;
            }
            var found = window[at];
            if (found == '\\')
            {
                // What is escaped may lie behind the end of the buffer.
                Take(at + 1);
                if (Fill())
                    Take(1);
                continue;
            }
            Take(at + 1);
            if (found == '\n' && isString)
            {
                Damage = "a text runs over the end of the line";
                return true;
            }
            if (found == '"')
                isString = !isString;
            else if (found == '{')
                depth++;
            else if (found == '}' && --depth == 0)
                return true;
        }
        Damage = "the file ends within the object";
        return true;
    }

    private bool TrySkipToObject()
    {
        while (Fill())
        {
            var window = _buffer.AsSpan(_start, _end - _start);
            var at = window.IndexOf((byte)'{');
            Pass(at < 0 ? window.Length : at);
            if (at >= 0)
                return true;
        }
        return false;
    }

    private void Take(int count)
    {
        var room = Math.Min(count, maxBytes - _length);
        if (room < count)
            Damage ??= $"the object is longer than {maxBytes} bytes";
        if (_length + room > _object.Length)
            Array.Resize(ref _object, (int)Math.Min(Array.MaxLength, Math.Max(_object.Length * 2L, _length + room)));
        _buffer.AsSpan(_start, room).CopyTo(_object.AsSpan(_length));
        _length += room;
        Pass(count);
    }

    private void Pass(int count)
    {
        LinesPassed += _buffer.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
        _position += count;
    }

    private bool Fill()
    {
        if (_start < _end)
            return true;
        (_start, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
