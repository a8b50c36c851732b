using System.Buffers.Binary;
using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Bytes that grow at the end. Not safe for use by several threads at once.</summary>
internal sealed class ByteBuffer(int capacity = 256) : IByteSink
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public int Capacity => _bytes.Length;

    long IByteSink.Position => Length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Keeps the first bytes alone.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    /// <summary>Room for that many bytes at the end, counted as written.</summary>
    public Span<byte> Append(int length)
    {
        Reserve(length);
        var span = _bytes.AsSpan(Length, length);
        Length += length;
        return span;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    public void WriteByte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(sizeof(uint)), value);

    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Append(sizeof(ulong)), value);

    public void WriteVarint(uint value)
    {
        Reserve(Varint.MaxLength32);
        Length += Varint.Write(_bytes.AsSpan(Length), value);
    }

    public void WriteVarint(ulong value)
    {
        Reserve(Varint.MaxLength64);
        Length += Varint.Write(_bytes.AsSpan(Length), value);
    }

    /// <summary>The text's UTF-8 bytes behind their number.</summary>
    public void WriteString(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVarint((uint)length);
        Encoding.UTF8.GetBytes(value, Append(length));
    }

    private void Reserve(int more)
    {
        var needed = checked(Length + more);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Clamp(2L * _bytes.Length, needed, Array.MaxLength));
    }
}
