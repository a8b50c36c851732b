using System.Buffers.Binary;
using System.Text;

namespace Search.Parity.Exchange;

/// <summary>Writes what Java's <c>DataInputStream</c> reads. Owns the stream.</summary>
internal sealed class BigEndianWriter(Stream output) : IDisposable
{
    private readonly BufferedStream _output = new(output, 1 << 16);

    public void Byte(byte value) => _output.WriteByte(value);

    public void Int(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        _output.Write(bytes);
    }

    public void Long(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        _output.Write(bytes);
    }

    /// <summary>The length in bytes, then UTF-8.</summary>
    public void String(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Int(bytes.Length);
        _output.Write(bytes);
    }

    public void Dispose() => _output.Dispose();
}
