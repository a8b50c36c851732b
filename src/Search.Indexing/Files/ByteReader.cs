using System.Buffers.Binary;
using System.Text;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads bytes from front to back.</summary>
/// <remarks>Running out of them throws <see cref="IndexOutOfRangeException"/> or <see cref="ArgumentOutOfRangeException"/>.</remarks>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _offset;

    public readonly int Offset => _offset;

    public readonly bool AtEnd => _offset == _bytes.Length;

    public byte ReadByte() => _bytes[_offset++];

    public uint ReadVarint() => Varint.Read32(_bytes, ref _offset);

    public ulong ReadVarint64() => Varint.Read64(_bytes, ref _offset);

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(sizeof(uint)));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(sizeof(ulong)));

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        var bytes = _bytes.Slice(_offset, length);
        _offset += length;
        return bytes;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(checked((int)ReadVarint())));
}
