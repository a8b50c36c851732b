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

    /// <summary>The block, not yet compressed; begins anew.</summary>
    public byte[] TakeRaw()
    {
        Span<byte> count = stackalloc byte[Varint.MaxLength32];
        byte[] raw = [.. count[..Varint.Write(count, (uint)DocumentCount)], .. _lengths.Written, .. _documents.Written];
        _documents.Clear();
        _lengths.Clear();
        DocumentCount = 0;
        return raw;
    }

    /// <summary>The block as the file has it. Safe for use by several threads.</summary>
    public static byte[] Compress(byte[] raw)
    {
        var block = ArrayPool<byte>.Shared.Rent(sizeof(uint) + Lz4Block.MaxCompressedLength(raw.Length));
        var workspace = ArrayPool<int>.Shared.Rent(Lz4Block.WorkspaceLength);
        BinaryPrimitives.WriteUInt32LittleEndian(block, (uint)raw.Length);
        var length = Lz4Block.Compress(raw, block.AsSpan(sizeof(uint)), workspace);
        if (length >= raw.Length)
            raw.CopyTo(block, sizeof(uint));
        var compressed = block.AsSpan(0, sizeof(uint) + Math.Min(length, raw.Length)).ToArray();
        ArrayPool<int>.Shared.Return(workspace);
        ArrayPool<byte>.Shared.Return(block);
        return compressed;
    }
}
