using System.Buffers.Binary;
using System.Text;

namespace Search.Workloads.Prepared;

/// <summary>Reads what <see cref="PreparedWriter"/> wrote. Several threads may take documents from it.</summary>
internal sealed class PreparedReader(Stream input) : IDisposable
{
    private readonly BufferedStream _input = new(input, 1 << 20);
    private readonly Lock _turn = new();
    private byte[] _buffer = new byte[1 << 16];
    private int _number;

    /// <summary>The documents of a file, in their order.</summary>
    public static IEnumerable<PreparedDocument> All(string path)
    {
        using var reader = new PreparedReader(File.OpenRead(path));
        while (reader.TryRead(out var document, out _))
            yield return document;
    }

    /// <summary>Takes the next document and its number, from 0; <see langword="false"/> after the last.</summary>
    public bool TryRead(out PreparedDocument document, out int number)
    {
        lock (_turn)
        {
            if (_input.ReadByte() != 1)
            {
                (document, number) = (null!, -1);
                return false;
            }
            number = _number++;
            document = new PreparedDocument(ReadString(), ReadString(), ReadString(), ReadStrings(), ReadStrings(), ReadDay());
            return true;
        }
    }

    public void Dispose() => _input.Dispose();

    private int? ReadDay()
    {
        var isKnown = _input.ReadByte() == 1;
        var day = ReadInt();
        return isKnown ? day : null;
    }

    private int ReadInt()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        _input.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    private string ReadString()
    {
        var length = ReadInt();
        if (length > _buffer.Length)
            _buffer = new byte[length];
        _input.ReadExactly(_buffer.AsSpan(0, length));
        return Encoding.UTF8.GetString(_buffer.AsSpan(0, length));
    }

    private string[] ReadStrings()
    {
        var values = new string[ReadInt()];
        for (var i = 0; i < values.Length; i++)
            values[i] = ReadString();
        return values;
    }
}
