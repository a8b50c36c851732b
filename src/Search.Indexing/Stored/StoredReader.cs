using System.Buffers;
using System.Buffers.Binary;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="StoredFormat"/>. Safe for use by several threads.</summary>
internal sealed class StoredReader : IDisposable
{
    private readonly long _blockEndsOffset;
    private readonly long _firstDocumentsOffset;

    public StoredReader(SearchFileReader file)
    {
        File = file;
        BlockCount = (int)new ByteReader(file.Span(file.PayloadLength - sizeof(ulong), sizeof(ulong))).ReadUInt64();
        _firstDocumentsOffset = file.PayloadLength - sizeof(ulong) - (BlockCount * (long)sizeof(uint) + 7 & ~7L);
        _blockEndsOffset = _firstDocumentsOffset - BlockCount * (long)sizeof(ulong);
    }

    public SearchFileReader File { get; }

    public int BlockCount { get; }

    /// <summary>The bytes of a document's values.</summary>
    public byte[] Read(int document)
    {
        var firsts = Reinterpret.AsInt32(File.Span(_firstDocumentsOffset, BlockCount * sizeof(int)));
        var block = firsts.BinarySearch(document);
        if (block < 0)
            block = ~block - 1;
        var raw = Decompress(block, out var length);
        try
        {
            var reader = new ByteReader(raw.AsSpan(0, length));
            var count = (int)reader.ReadVarint();
            var (skip, wanted) = (0, 0);
            for (var i = 0; i < count; i++)
            {
                var each = (int)reader.ReadVarint();
                if (i < document - firsts[block])
                    skip += each;
                else if (i == document - firsts[block])
                    wanted = each;
            }
            reader.ReadBytes(skip);
            return reader.ReadBytes(wanted).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(raw);
        }
    }

    /// <summary>The documents of a block, in order; each span is valid during its call.</summary>
    public void ReadBlock(int block, SpanAction<byte, int> action)
    {
        var first = Reinterpret.AsInt32(File.Span(_firstDocumentsOffset + block * (long)sizeof(int), sizeof(int)))[0];
        var raw = Decompress(block, out var length);
        try
        {
            var reader = new ByteReader(raw.AsSpan(0, length));
            var lengths = new int[(int)reader.ReadVarint()];
            foreach (ref var each in lengths.AsSpan())
                each = (int)reader.ReadVarint();
            var offset = reader.Offset;
            foreach (var each in lengths)
            {
                action(raw.AsSpan(offset, each), first++);
                offset += each;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(raw);
        }
    }

    public void Dispose() => File.Dispose();

    private byte[] Decompress(int block, out int length)
    {
        var start = block == 0 ? 0 : BlockEnd(block - 1);
        var bytes = File.Span(start, (int)(BlockEnd(block) - start));
        length = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        bytes = bytes[sizeof(uint)..];
        var raw = ArrayPool<byte>.Shared.Rent(length);
        if (bytes.Length == length)
            bytes.CopyTo(raw);
        else if (Lz4Block.Decompress(bytes, raw.AsSpan(0, length)) is var found && found != length)
            throw new DamagedIndexException(File.Path, SearchFileFormat.HeaderLength + start, $"a block of {length} bytes", found < 0 ? "no such block" : $"one of {found}");
        return raw;
    }

    private long BlockEnd(int block) => (long)Reinterpret.AsUInt64(File.Span(_blockEndsOffset + block * (long)sizeof(ulong), sizeof(ulong)))[0];
}
