using System.Buffers.Binary;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Gathers documents into one block of <see cref="StoredFormat"/>.</summary>
internal sealed class StoredBlockBuilder
{
    private readonly ByteBuffer _documents = new(StoredFormat.BlockLength * 2);
    private readonly ByteBuffer _raw = new(StoredFormat.BlockLength * 2);
    private readonly List<int> _lengths = [];
    private byte[] _block = [];

    public int DocumentCount => _lengths.Count;

    public bool IsFull => _documents.Length >= StoredFormat.BlockLength;

    public void Add(ReadOnlySpan<byte> document)
    {
        _documents.Write(document);
        _lengths.Add(document.Length);
    }

    /// <summary>The encoded block, valid until the next; begins anew.</summary>
    public ReadOnlySpan<byte> Build()
    {
        _raw.Clear();
        _raw.WriteVarint((uint)_lengths.Count);
        foreach (var length in _lengths)
            _raw.WriteVarint((uint)length);
        _raw.Write(_documents.Written);
        _documents.Clear();
        _lengths.Clear();

        var raw = _raw.Written;
        var needed = sizeof(uint) + Lz4Block.MaxCompressedLength(raw.Length);
        if (_block.Length < needed)
            _block = new byte[needed];
        BinaryPrimitives.WriteUInt32LittleEndian(_block, (uint)raw.Length);
        var compressed = Lz4Block.Compress(raw, _block.AsSpan(sizeof(uint)));
        if (compressed < raw.Length)
            return _block.AsSpan(0, sizeof(uint) + compressed);
        raw.CopyTo(_block.AsSpan(sizeof(uint)));
        return _block.AsSpan(0, sizeof(uint) + raw.Length);
    }
}
