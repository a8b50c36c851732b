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
    private const int HashBits = 15;
    private const int HashLength = 1 << HashBits;
    private const int ChainLength = MaxDistance + 1;

    // Measured on posts in blocks of 60 KiB: 16 candidates come within one percent of what 64 reach, in half the time.
    private const int Candidates = 16;
    private const int LazyCandidates = 8;

    // Knuth's multiplicative constant: the golden ratio's fraction of 2^32, made prime.
    private const uint HashMultiplier = 2654435761;

    /// <summary>Integers of scratch memory that <see cref="Compress"/> needs.</summary>
    public const int WorkspaceLength = HashLength + ChainLength;

    /// <summary>The most bytes that <paramref name="length"/> bytes can become.</summary>
    public static int MaxCompressedLength(int length) => length + length / 255 + 16;

    /// <summary>Compresses and returns the bytes written.</summary>
    /// <remarks>
    /// Looks for the longest match among the last few places that begin with the same four bytes, and takes none while the next byte begins a longer
    /// one. What is written once and read often is worth that.
    /// </remarks>
    /// <param name="source">What to compress.</param>
    /// <param name="target">Room for <see cref="MaxCompressedLength"/>.</param>
    /// <param name="workspace">At least <see cref="WorkspaceLength"/> integers of any content; they are left with another.</param>
    // One loop for a whole block: it would run long before it was optimised by the count of its calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> target, Span<int> workspace)
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

    // Places by the hash of the four bytes there, the latest first: each with the one before it. Places are kept plus one; 0 is "none".
    private ref struct MatchFinder
    {
        private readonly ref byte _source;
        private readonly ref int _heads;
        private readonly ref int _chain;
        private readonly int _limit;
        private int _next;

        public MatchFinder(ReadOnlySpan<byte> source, Span<int> workspace)
        {
            workspace = workspace[..WorkspaceLength];
            workspace[..HashLength].Clear();
            _source = ref MemoryMarshal.GetReference(source);
            _heads = ref workspace[0];
            _chain = ref workspace[HashLength];
            _limit = source.Length - LastLiterals;
        }

        // The longest match that is longer than the one known. Twelve bytes stand at the position; positions ascend from call to call.
        public int Longest(int position, int known, int candidates, out int match)
        {
            for (; _next < position; _next++)
            {
                ref var head = ref Unsafe.Add(ref _heads, Hash(Four(_next)));
                Unsafe.Add(ref _chain, _next & MaxDistance) = head;
                head = _next + 1;
            }
            match = -1;
            var here = Four(position);
            var candidate = Unsafe.Add(ref _heads, Hash(here)) - 1;
            while (candidate >= 0 && position - candidate <= MaxDistance && candidates-- > 0)
            {
                if (position + known < _limit && Byte(candidate + known) == Byte(position + known) && Four(candidate) == here)
                {
                    var length = MinMatch + CommonLength(candidate + MinMatch, position + MinMatch);
                    if (length > known)
                        (known, match) = (length, candidate);
                }
                candidate = Unsafe.Add(ref _chain, candidate & MaxDistance) - 1;
            }
            return known;
        }

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

        private static nint Hash(uint four) => (nint)(four * HashMultiplier >> (32 - HashBits));

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
