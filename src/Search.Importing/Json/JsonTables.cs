using System.Text.Json;

namespace Search.Importing.Json;

/// <summary>Reads the dump of a database that is one JSON document: the objects of each list, with the name the list has, one at a time. Used by one thread.</summary>
/// <param name="stream">UTF-8, without a byte-order mark; not disposed.</param>
/// <param name="wrapper">The name of lists that hold the document itself and no rows.</param>
/// <param name="maxRowBytes">The largest row; what is larger ends the reading.</param>
internal sealed class JsonTables(Stream stream, string wrapper, int maxRowBytes)
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true, MaxDepth = 512 };

    // The names of the lists and objects that are open; null for those within a list.
    private readonly Stack<(bool IsList, string? Name)> _open = [];
    private byte[] _buffer = new byte[1 << 18];
    private int _start, _end;
    private bool _ended;
    private long _passed;
    private string? _name;
    private JsonReaderState _state = new(Lenient);

    /// <summary>The list that the row stands in.</summary>
    public string Table { get; private set; } = "";

    /// <summary>The byte that the row begins with, from 0.</summary>
    public long Offset { get; private set; }

    /// <summary>Reads the next row, which the caller disposes; <see langword="null"/> at the end.</summary>
    /// <exception cref="JsonException">The document is damaged here; there is no reading on.</exception>
    /// <exception cref="InvalidDataException">A row is too large.</exception>
    public JsonDocument? Read()
    {
        while (true)
        {
            if (TryRead(out var row))
                return row;
            if (_ended)
                return null;
            Fill();
        }
    }

    // Returns false when more has to be read first.
    private bool TryRead(out JsonDocument? row)
    {
        row = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _ended, _state);
        while (true)
        {
            var before = reader;
            if (!reader.Read())
            {
                Keep(reader);
                return false;
            }
            if (reader.TokenType == JsonTokenType.StartObject && _open.TryPeek(out var list) && list is { IsList: true, Name: { } table } && table != wrapper)
            {
                var begin = reader.TokenStartIndex;
                if (!JsonDocument.TryParseValue(ref reader, out row))
                {
                    Keep(before);
                    return false;
                }
                (Table, Offset) = (table, _passed + begin);
                Keep(reader);
                return true;
            }
            Follow(ref reader);
        }
    }

    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _name = reader.GetString();
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                _open.Push((reader.TokenType == JsonTokenType.StartArray, _name));
                _name = null;
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                _open.Pop();
                break;
        }
    }

    private void Keep(Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _passed += reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length > maxRowBytes)
                throw new InvalidDataException($"a row is longer than {maxRowBytes} bytes");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        // All of it, however little the stream gives at once: a row that is not whole yet is read from its beginning again, so that it must have become twice as long.
        var room = _buffer.Length - _end;
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), room, throwOnEndOfStream: false);
        _end += read;
        _ended = read < room;
    }
}
