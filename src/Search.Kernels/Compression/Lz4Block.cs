using System.Buffers.Binary;
using System.Numerics;

namespace Search.Kernels;

/// <summary>The LZ4 block format (github.com/lz4/lz4, doc/lz4_Block_format.md): sequences of literals and matches, no framing, no checksum.</summary>
/// <remarks>
/// A sequence is a token (high four bits: literals, low four bits: match length less 4; 15 means "more bytes follow, until one below 255"),
/// the literals, and a two-byte distance back to the match. The last sequence ends after its literals. As the format demands, the
/// last five bytes are literals and no match begins within the last twelve. Safe for use by several threads.
/// </remarks>
public static partial class Lz4Block
{
    private const int MinMatch = 4;
    private const int LastLiterals = 5;
    private const int MatchFindLimit = 12;
    private const int MaxDistance = 65535;
    private const int HashBits = 12;

    // Knuth's multiplicative constant: the golden ratio's fraction of 2^32, made prime.
    private const uint HashMultiplier = 2654435761;

    /// <summary>The most bytes that <paramref name="length"/> bytes can become.</summary>
    public static int MaxCompressedLength(int length) => length + length / 255 + 16;

    /// <summary>Compresses and returns the bytes written; the target must hold <see cref="MaxCompressedLength"/>.</summary>
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // Positions plus one by hash of four bytes; 0 is "none yet".
        Span<int> table = stackalloc int[1 << HashBits];
        table.Clear();
        var written = 0;
        var anchor = 0;
        var position = 0;
        var lastStart = source.Length - MatchFindLimit;
        var misses = 0;
        while (position <= lastStart)
        {
            var here = BinaryPrimitives.ReadUInt32LittleEndian(source[position..]);
            ref var slot = ref table[(int)(here * HashMultiplier >> (32 - HashBits))];
            var candidate = slot - 1;
            slot = position + 1;
            if (candidate < 0 || position - candidate > MaxDistance || BinaryPrimitives.ReadUInt32LittleEndian(source[candidate..]) != here)
            {
                // The longer nothing matches, the longer the strides: incompressible bytes are passed over quickly.
                position += 1 + (misses++ >> 6);
                continue;
            }
            misses = 0;
            while (position > anchor && candidate > 0 && source[position - 1] == source[candidate - 1])
            {
                position--;
                candidate--;
            }
            var length = MinMatch + CommonLength(source, candidate + MinMatch, position + MinMatch, source.Length - LastLiterals);
            written += WriteSequence(target[written..], source[anchor..position], position - candidate, length);
            position += length;
            anchor = position;
        }
        return written + WriteLastLiterals(target[written..], source[anchor..]);
    }

    private static int CommonLength(ReadOnlySpan<byte> source, int left, int right, int limit)
    {
        var start = right;
        while (right + 8 <= limit)
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(source[left..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(source[right..]);
            if (difference != 0)
                return right - start + (BitOperations.TrailingZeroCount(difference) >> 3);
            left += 8;
            right += 8;
        }
        while (right < limit && source[left] == source[right])
        {
            left++;
            right++;
        }
        return right - start;
    }

    private static int WriteSequence(Span<byte> target, ReadOnlySpan<byte> literals, int distance, int length)
    {
        var written = WriteLiterals(target, literals, Math.Min(length - MinMatch, 15));
        BinaryPrimitives.WriteUInt16LittleEndian(target[written..], (ushort)distance);
        written += 2;
        return length - MinMatch < 15 ? written : written + WriteMore(target[written..], length - MinMatch - 15);
    }

    private static int WriteLastLiterals(Span<byte> target, ReadOnlySpan<byte> literals) => WriteLiterals(target, literals, 0);

    private static int WriteLiterals(Span<byte> target, ReadOnlySpan<byte> literals, int lowBits)
    {
        target[0] = (byte)(Math.Min(literals.Length, 15) << 4 | lowBits);
        var written = 1;
        if (literals.Length >= 15)
            written += WriteMore(target[written..], literals.Length - 15);
        literals.CopyTo(target[written..]);
        return written + literals.Length;
    }

    private static int WriteMore(Span<byte> target, int rest)
    {
        var written = 0;
        for (; rest >= 255; rest -= 255)
            target[written++] = 255;
        target[written++] = (byte)rest;
        return written;
    }
}
