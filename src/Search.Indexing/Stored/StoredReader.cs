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
    /// <remarks>A block is decompressed no further than to the document's end.</remarks>
    public byte[] Read(int document)
    {
        var firsts = Reinterpret.AsInt32(File.Span(_firstDocumentsOffset, BlockCount * sizeof(int)));
        var block = firsts.BinarySearch(document);
        if (block < 0)
            block = ~block - 1;
        var bytes = Compressed(block, out var length);
        if (bytes.Length == length)
        {
            var (start, wanted) = Place(bytes, document - firsts[block]);
            return bytes.Slice(start, wanted).ToArray();
        }
        var raw = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var (read, written) = (0, 0);
            Extend(block, bytes, raw, ref read, ref written, Math.Min(length, Varint.MaxLength32));
            var count = new ByteReader(raw).ReadVarint();
            Extend(block, bytes, raw, ref read, ref written, (int)Math.Min(length, (count + 1L) * Varint.MaxLength32));
            var (start, wanted) = Place(raw, document - firsts[block]);
            Extend(block, bytes, raw, ref read, ref written, start + wanted);
            return raw.AsSpan(start, wanted).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(raw);
        }
    }

    /// <summary>The documents of a block, in order; each span is valid during its call.</summary>
    public void ReadBlock(int block, SpanAction<byte, int> action)
    {
        var first = FirstDocument(block);
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

    /// <summary>A block as the file has it, if every document of it is live and it is as long as blocks grow; empty otherwise.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isLive">Whether the document with that number is live.</param>
    /// <param name="documents">How many documents it has.</param>
    public ReadOnlySpan<byte> WholeBlock(int block, Func<int, bool> isLive, out int documents)
    {
        var start = StartOf(block);
        var bytes = File.Span(start, (int)(BlockEnd(block) - start));
        var first = FirstDocument(block);
        documents = block + 1 < BlockCount ? FirstDocument(block + 1) - first : 0;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) < StoredFormat.BlockLength)
            return [];
        for (var document = first; document < first + documents; document++)
        {
            if (!isLive(document))
                return [];
        }
        return documents > 0 ? bytes : [];
    }

    public void Dispose() => File.Dispose();

    private byte[] Decompress(int block, out int length)
    {
        var bytes = Compressed(block, out length);
        var raw = ArrayPool<byte>.Shared.Rent(length);
        if (bytes.Length == length)
            bytes.CopyTo(raw);
        else if (Lz4Block.Decompress(bytes, raw.AsSpan(0, length)) is var found && found != length)
            throw Damaged(block, length, found < 0 ? "no such block" : $"one of {found}");
        return raw;
    }

    private void Extend(int block, ReadOnlySpan<byte> bytes, byte[] raw, ref int read, ref int written, int wanted)
    {
        if (wanted > raw.Length || !Lz4Block.DecompressOn(bytes, raw, ref read, ref written, wanted))
            throw Damaged(block, wanted, "no such block");
        if (written < wanted)
            throw Damaged(block, wanted, $"one of {written}");
    }

    // Where a document stands in its block, and its length.
    private static (int Start, int Length) Place(ReadOnlySpan<byte> raw, int number)
    {
        var reader = new ByteReader(raw);
        var count = (int)reader.ReadVarint();
        var (skip, wanted) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var each = (int)reader.ReadVarint();
            if (i < number)
                skip += each;
            else if (i == number)
                wanted = each;
        }
        return (reader.Offset + skip, wanted);
    }

    private ReadOnlySpan<byte> Compressed(int block, out int length)
    {
        var start = StartOf(block);
        var bytes = File.Span(start, (int)(BlockEnd(block) - start));
        length = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return bytes[sizeof(uint)..];
    }

    private DamagedIndexException Damaged(int block, int length, string found) =>
        new(File.Path, SearchFileFormat.HeaderLength + StartOf(block), $"a block of at least {length} bytes", found);

    private int FirstDocument(int block) => Reinterpret.AsInt32(File.Span(_firstDocumentsOffset + block * (long)sizeof(int), sizeof(int)))[0];

    private long StartOf(int block) => block == 0 ? 0 : BlockEnd(block - 1);

    private long BlockEnd(int block) => (long)Reinterpret.AsUInt64(File.Span(_blockEndsOffset + block * (long)sizeof(ulong), sizeof(ulong)))[0];
}
