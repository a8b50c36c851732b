using System.Buffers;
using System.Buffers.Binary;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Gathers documents into one block of <see cref="StoredFormat"/>.</summary>
internal sealed class StoredBlockBuilder
{
    private readonly ByteBuffer _documents = new(StoredFormat.BlockLength);
    private readonly ByteBuffer _lengths = new();

    public int DocumentCount { get; private set; }

    public bool IsFull => _documents.Length >= StoredFormat.BlockLength;

    public void Add(ReadOnlySpan<byte> document)
    {
        _documents.Write(document);
        _lengths.WriteVarint((uint)document.Length);
        DocumentCount++;
    }

    /// <summary>The block, not yet compressed, in an array for <see cref="Compress"/> to give back; begins anew.</summary>
    public ArraySegment<byte> TakeRaw()
    {
        var room = ArrayPool<byte>.Shared.Rent(Varint.MaxLength32 + _lengths.Length + _documents.Length);
        var start = Varint.Write(room, (uint)DocumentCount);
        _lengths.Written.CopyTo(room.AsSpan(start));
        _documents.Written.CopyTo(room.AsSpan(start + _lengths.Length));
        var raw = new ArraySegment<byte>(room, 0, start + _lengths.Length + _documents.Length);
        _documents.Clear();
        _lengths.Clear();
        DocumentCount = 0;
        return raw;
    }

    /// <summary>The block as the file has it. Safe for use by several threads.</summary>
    /// <param name="raw">As <see cref="TakeRaw"/> gives it; not to be used any more.</param>
    public static byte[] Compress(ArraySegment<byte> raw)
    {
        var block = ArrayPool<byte>.Shared.Rent(sizeof(uint) + Lz4Block.MaxCompressedLength(raw.Count));
        var workspace = ArrayPool<ushort>.Shared.Rent(Lz4Block.WorkspaceLength);
        BinaryPrimitives.WriteUInt32LittleEndian(block, (uint)raw.Count);
        var length = Lz4Block.Compress(raw, block.AsSpan(sizeof(uint)), workspace);
        if (length >= raw.Count)
            raw.CopyTo(block, sizeof(uint));
        var compressed = block.AsSpan(0, sizeof(uint) + Math.Min(length, raw.Count)).ToArray();
        ArrayPool<byte>.Shared.Return(raw.Array!);
        ArrayPool<ushort>.Shared.Return(workspace);
        ArrayPool<byte>.Shared.Return(block);
        return compressed;
    }
}
