using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Kernels;

public static partial class Lz4Block
{
    private const int LastLiterals = 5;
    private const int MatchFindLimit = 12;
    private const int MaxDistance = 65535;
    private const int ChainLength = MaxDistance + 1;

    // Chains are of places that begin with the same five bytes: a match of four, which saves one byte, is worth one look alone. Measured on posts in
    // blocks of 60 KiB against chains by four bytes with 16 and 8 candidates: as small, in three quarters of the time.
    private const int ChainedBytes = 5;
    private const int ChainBits = 16;
    private const int LatestBits = 15;
    private const int Candidates = 6;
    private const int LazyCandidates = 4;

    // The golden ratio's fraction of 2^64 made odd, and of 2^32 made prime (Knuth).
    private const ulong ChainMultiplier = 0x9E3779B97F4A7C15;
    private const uint LatestMultiplier = 2654435761;

    /// <summary>Integers of scratch memory that <see cref="Compress"/> needs.</summary>
    public const int WorkspaceLength = (1 << ChainBits) + ChainLength + (1 << LatestBits);

    /// <summary>The most bytes that <paramref name="length"/> bytes can become.</summary>
    public static int MaxCompressedLength(int length) => length + length / 255 + 16;

    /// <summary>Compresses and returns the bytes written.</summary>
    /// <remarks>
    /// Looks for the longest match among the last few places that begin with the same five bytes, and takes none while the next byte begins a longer
    /// one. What is written once and read often is worth that.
    /// </remarks>
    /// <param name="source">What to compress.</param>
    /// <param name="target">Room for <see cref="MaxCompressedLength"/>.</param>
    /// <param name="workspace">At least <see cref="WorkspaceLength"/> integers of any content; they are left with another.</param>
    // One loop for a whole block: it would run long before it was optimised by the count of its calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> target, Span<ushort> workspace)
    {
        var finder = new MatchFinder(source, workspace);
        var (written, anchor, position) = (0, 0, 0);
        var lastStart = source.Length - MatchFindLimit;
        while (position <= lastStart)
        {
            var length = finder.Longest(position, MinMatch - 1, Candidates, out var match);
            if (length < MinMatch)
            {
                position++;
                continue;
            }
            while (position < lastStart && finder.Longest(position + 1, length, LazyCandidates, out var later) is var longer && longer > length)
            {
                position++;
                (length, match) = (longer, later);
            }
            for (; position > anchor && match > 0 && source[position - 1] == source[match - 1]; length++)
            {
                position--;
                match--;
            }
            written += WriteSequence(target[written..], source[anchor..position], position - match, length);
            position += length;
            anchor = position;
        }
        return written + WriteLiterals(target[written..], source[anchor..], 0);
    }

    private static int WriteSequence(Span<byte> target, ReadOnlySpan<byte> literals, int distance, int length)
    {
        var written = WriteLiterals(target, literals, Math.Min(length - MinMatch, 15));
        BinaryPrimitives.WriteUInt16LittleEndian(target[written..], (ushort)distance);
        written += 2;
        return length - MinMatch < 15 ? written : written + WriteMore(target[written..], length - MinMatch - 15);
    }

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

    // Places by the hash of the five bytes there, the latest first: each with the one before it; and the latest by the hash of four. Of a place the last
    // sixteen bits are kept: matches reach no farther back. A place that was never entered is found out by its bytes, as one of another hash is.
    private ref struct MatchFinder
    {
        private readonly ref byte _source;
        private readonly ref ushort _heads;
        private readonly ref ushort _chain;
        private readonly ref ushort _latest;
        private readonly int _limit;
        private int _next;

        public MatchFinder(ReadOnlySpan<byte> source, Span<ushort> workspace)
        {
            workspace = workspace[..WorkspaceLength];
            var heads = workspace[..(1 << ChainBits)];
            var latest = workspace[^(1 << LatestBits)..];
            heads.Clear();
            latest.Clear();
            _source = ref MemoryMarshal.GetReference(source);
            _heads = ref heads[0];
            _chain = ref workspace[heads.Length];
            _latest = ref latest[0];
            _limit = source.Length - LastLiterals;
        }

        // The longest match that is longer than the one known, of three bytes at least. Twelve bytes stand at the position; positions ascend
        // from call to call.
        public int Longest(int position, int known, int candidates, out int match)
        {
            ref var heads = ref _heads;
            ref var chain = ref _chain;
            ref var latest = ref _latest;
            for (; _next < position; _next++)
            {
                var eight = Eight(_next);
                ref var head = ref Unsafe.Add(ref heads, ChainHash(eight));
                Unsafe.Add(ref chain, _next & MaxDistance) = head;
                head = (ushort)_next;
                Unsafe.Add(ref latest, LatestHash((uint)eight)) = (ushort)_next;
            }
            match = -1;
            if (position + known >= _limit)
                return known;
            var here = Eight(position);
            var tail = Tail(position, known);
            var place = Unsafe.Add(ref heads, ChainHash(here));
            for (var last = 0; candidates > 0; candidates--)
            {
                // A chain ends where it no longer leads farther back.
                var distance = position - place & MaxDistance;
                if (distance <= last || distance > position)
                    break;
                last = distance;
                var candidate = position - distance;
                if (Tail(candidate, known) == tail && Four(candidate) == (uint)here)
                {
                    var length = MinMatch + CommonLength(candidate + MinMatch, position + MinMatch);
                    if (length > known)
                    {
                        (known, match) = (length, candidate);
                        if (position + known >= _limit)
                            break;
                        tail = Tail(position, known);
                    }
                }
                place = Unsafe.Add(ref chain, candidate & MaxDistance);
            }
            return known >= MinMatch ? known : LatestMatch(position, known, (uint)here, ref match);
        }

        private readonly int LatestMatch(int position, int known, uint here, ref int match)
        {
            var distance = position - Unsafe.Add(ref _latest, LatestHash(here)) & MaxDistance;
            if (distance == 0 || distance > position || Four(position - distance) != here)
                return known;
            match = position - distance;
            return MinMatch + CommonLength(match + MinMatch, position + MinMatch);
        }

        // The byte behind what is known and the three before it, in which a longer match agrees: one look turns most candidates down.
        private readonly uint Tail(int at, int known) => Four(at + known + 1 - sizeof(uint));

        private readonly int CommonLength(int left, int right)
        {
            var start = right;
            for (; right + sizeof(ulong) <= _limit; left += sizeof(ulong), right += sizeof(ulong))
            {
                var difference = Eight(left) ^ Eight(right);
                if (difference != 0)
                    return right - start + (BitOperations.TrailingZeroCount(difference) >> 3);
            }
            for (; right < _limit && Byte(left) == Byte(right); right++)
                left++;
            return right - start;
        }

        private static nint ChainHash(ulong eight) => (nint)((eight << (64 - 8 * ChainedBytes)) * ChainMultiplier >> (64 - ChainBits));

        private static nint LatestHash(uint four) => (nint)(four * LatestMultiplier >> (32 - LatestBits));

        private readonly byte Byte(int at) => Unsafe.Add(ref _source, at);

        private readonly uint Four(int at)
        {
            var value = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref _source, at));
            return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
        }

        private readonly ulong Eight(int at)
        {
            var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref _source, at));
            return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
        }
    }
}
