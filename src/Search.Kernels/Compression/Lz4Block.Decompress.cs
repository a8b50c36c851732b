using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

public static partial class Lz4Block
{
    private const int Step = 16;

    // A token whose lengths need no further bytes: at most 14 literals and a match of at most 18 bytes.
    private const int ShortLiterals = 14;
    private const int ShortMatch = 14 + MinMatch;

    // What a short sequence may read and write when whole steps are copied: the literals' step, which holds the distance too; two steps and half of one.
    private const int ShortSource = Step;
    private const int ShortTarget = ShortLiterals + Step + sizeof(ulong);

    /// <summary>Fills <paramref name="target"/> from a compressed block.</summary>
    /// <returns>The bytes written, or -1 when the block is not well formed or does not fit. Never reads or writes outside the spans.</returns>
    public static int Decompress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int read = 0, written = 0;
        return DecompressOn(source, target, ref read, ref written, int.MaxValue) && read == source.Length && source.Length > 0 ? written : -1;
    }

    /// <summary>Goes on filling <paramref name="target"/> until there are so many bytes, or until the block ends.</summary>
    /// <param name="source">The whole compressed block.</param>
    /// <param name="target">Room for it, the same for every call. Beyond what is written it may be scribbled on.</param>
    /// <param name="read">How far the block has been read; 0 at first.</param>
    /// <param name="written">How far the target has been filled; 0 at first.</param>
    /// <param name="wanted">The bytes needed; a few more may be written.</param>
    /// <returns>Whether the block is well formed as far as it was read, and fits. Never reads or writes outside the spans.</returns>
    public static bool DecompressOn(ReadOnlySpan<byte> source, Span<byte> target, ref int read, ref int written, int wanted)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var (at, end) = (read, written);
        var shortSources = source.Length - ShortSource;
        var shortTargets = target.Length - ShortTarget;
        while (end < wanted && at < source.Length)
        {
            int token = Unsafe.Add(ref from, at++);
            var literals = token >> 4;
            var length = (token & 15) + MinMatch;
            int distance;
            if (literals <= ShortLiterals && at <= shortSources && end <= shortTargets)
            {
                // Most sequences: everything is copied in whole steps, of which the next sequence overwrites what was too much.
                Vector128.LoadUnsafe(ref from, (nuint)at).StoreUnsafe(ref to, (nuint)end);
                at += literals;
                end += literals;
                distance = ReadDistance(ref from, at);
                at += sizeof(ushort);
                if (length <= ShortMatch && distance >= Step && distance <= end)
                {
                    ref var match = ref Unsafe.Add(ref to, end - distance);
                    Vector128.LoadUnsafe(ref match).StoreUnsafe(ref to, (nuint)end);
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, end + Step), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref match, Step)));
                    end += length;
                    continue;
                }
            }
            else
            {
                if (literals == 15 && !TryReadMore(source, ref at, ref literals))
                    return false;
                if (literals > source.Length - at || literals > target.Length - end)
                    return false;
                if (literals <= source.Length - at - Step && literals <= target.Length - end - Step)
                    CopySteps(ref Unsafe.Add(ref from, at), ref Unsafe.Add(ref to, end), literals);
                else
                    source.Slice(at, literals).CopyTo(target[end..]);
                at += literals;
                end += literals;
                if (at == source.Length)
                    break;
                if (source.Length - at < sizeof(ushort))
                    return false;
                distance = ReadDistance(ref from, at);
                at += sizeof(ushort);
            }
            if (length == 15 + MinMatch && !TryReadMore(source, ref at, ref length))
                return false;
            if (distance == 0 || distance > end || length > target.Length - end || at == source.Length)
                return false;
            CopyMatch(target, end, distance, length);
            end += length;
        }
        (read, written) = (at, end);
        return true;
    }

    private static int ReadDistance(ref byte source, int at)
    {
        var distance = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref source, at));
        return BitConverter.IsLittleEndian ? distance : BinaryPrimitives.ReverseEndianness(distance);
    }

    private static bool TryReadMore(ReadOnlySpan<byte> source, ref int read, ref int length)
    {
        while (read < source.Length)
        {
            var more = source[read++];
            length += more;
            if (length < 0)
                return false;
            if (more != 255)
                return true;
        }
        return false;
    }

    private static void CopyMatch(Span<byte> target, int end, int distance, int length)
    {
        var start = end - distance;
        if (distance >= Step && length <= target.Length - end - Step)
        {
            ref var to = ref MemoryMarshal.GetReference(target);
            CopySteps(ref Unsafe.Add(ref to, start), ref Unsafe.Add(ref to, end), length);
            return;
        }
        // A match may reach into what it writes: each round copies what is there already, which doubles with every round.
        while (length > 0)
        {
            var step = Math.Min(length, end - start);
            target.Slice(start, step).CopyTo(target[end..]);
            end += step;
            length -= step;
        }
    }

    // Reads and writes up to a step less one beyond the length.
    private static void CopySteps(ref byte from, ref byte to, int length)
    {
        for (var copied = 0; copied < length; copied += Step)
            Vector128.LoadUnsafe(ref from, (nuint)copied).StoreUnsafe(ref to, (nuint)copied);
    }
}
