using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>The stored values of one document. Safe for use by several threads; outlives the snapshot it was read from.</summary>
public sealed class StoredDocument
{
    private readonly Schema _schema;
    private readonly byte[] _values;

    internal StoredDocument(Schema schema, byte[] values)
    {
        _schema = schema;
        _values = values;
    }

    /// <summary>The unique key.</summary>
    public string Id => Text(_schema.Id)!;

    /// <summary>The first value of a text or keyword field; <see langword="null"/> when there is none.</summary>
    public string? Text(Field field)
    {
        var reader = new ByteReader(_values);
        while (Next(ref reader, out var ordinal, out var text, out _))
        {
            if (ordinal == field.Ordinal && field.Kind != FieldKind.Number)
                return Encoding.UTF8.GetString(text);
        }
        return null;
    }

    /// <summary>The first value of a text field, or of a longer one its beginning: about as many characters as asked for, cut before a white space.</summary>
    /// <remarks>Only what is given back is decoded. A text without white space is cut where the bytes of a character begin.</remarks>
    public string? TextStart(Field field, int length)
    {
        var reader = new ByteReader(_values);
        while (Next(ref reader, out var ordinal, out var text, out _))
        {
            if (ordinal != field.Ordinal || field.Kind != FieldKind.Text)
                continue;
            return Encoding.UTF8.GetString(text.Length <= length ? text : text[..EndOfStart(text, length)]);
        }
        return null;
    }

    /// <summary>All values of a text or keyword field in the order they were added.</summary>
    public IReadOnlyList<string> Texts(Field field)
    {
        var texts = new List<string>();
        var reader = new ByteReader(_values);
        while (Next(ref reader, out var ordinal, out var text, out _))
        {
            if (ordinal == field.Ordinal && field.Kind != FieldKind.Number)
                texts.Add(Encoding.UTF8.GetString(text));
        }
        return texts;
    }

    /// <summary>The value of a stored number field.</summary>
    public long? Number(Field field)
    {
        var reader = new ByteReader(_values);
        while (Next(ref reader, out var ordinal, out _, out var number))
        {
            if (ordinal == field.Ordinal && field.Kind == FieldKind.Number)
                return number;
        }
        return null;
    }

    private static int EndOfStart(ReadOnlySpan<byte> text, int length)
    {
        var end = text[..length].LastIndexOfAny(" \n"u8);
        if (end > 0)
            return end;
        end = length;
        while (end > 0 && (text[end] & 0xC0) == 0x80)
            end--;
        return end;
    }

    private bool Next(ref ByteReader reader, out int ordinal, out ReadOnlySpan<byte> text, out long number)
    {
        (ordinal, number) = (-1, 0);
        text = default;
        if (reader.AtEnd)
            return false;
        ordinal = (int)reader.ReadVarint();
        if (_schema.Fields[ordinal].Kind == FieldKind.Number)
            number = Varint.UnZigZag(reader.ReadVarint64());
        else
            text = reader.ReadBytes((int)reader.ReadVarint());
        return true;
    }
}
