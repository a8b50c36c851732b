using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Search.Kernels;

public static partial class BitPacking
{
    internal static void PackVector128(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        if (width == 0)
            return;
        ref var source = ref MemoryMarshal.GetReference(values);
        ref var target = ref MemoryMarshal.GetReference(packed);
        var word = Vector128<uint>.Zero;
        var filled = 0;
        nuint written = 0;
        for (var row = 0; row < Rows; row++)
        {
            var value = Vector128.LoadUnsafe(ref source, (nuint)(row * Lanes)).AsUInt32();
            word |= value << filled;
            filled += width;
            if (filled < 32)
                continue;
            word.AsByte().StoreUnsafe(ref target, written);
            written += 16;
            filled -= 32;
            // What did not fit begins the next word. Shifting in two steps gives zero, not the value itself, when everything fitted.
            word = value >>> (width - filled - 1) >>> 1;
        }
    }

    internal static void UnpackVector128(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(packed);
        ref var target = ref MemoryMarshal.GetReference(values);
        var mask = Vector128.Create(Mask(width));
        for (int row = 0, bit = 0; row < Rows; row++, bit += width)
            Row128(ref source, bit, width, mask).AsInt32().StoreUnsafe(ref target, (nuint)(row * Lanes));
    }

    internal static void UnpackAscendingVector128(ReadOnlySpan<byte> packed, int width, int previous, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(packed);
        ref var target = ref MemoryMarshal.GetReference(values);
        var mask = Vector128.Create(Mask(width));
        var carry = Vector128.Create((uint)previous);
        for (int row = 0, bit = 0; row < Rows; row++, bit += width)
        {
            var sum = Row128(ref source, bit, width, mask) + Vector128<uint>.One;
            // Index 4 is outside the vector and gives zero: lanes move up by one, then by two.
            sum += Vector128.Shuffle(sum, Vector128.Create(4u, 0, 1, 2));
            sum += Vector128.Shuffle(sum, Vector128.Create(4u, 4, 0, 1));
            sum += carry;
            carry = Vector128.Shuffle(sum, Vector128.Create(3u, 3, 3, 3));
            sum.AsInt32().StoreUnsafe(ref target, (nuint)(row * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Row128(ref byte source, int bit, int width, Vector128<uint> mask)
    {
        var word = bit >> 5;
        var shift = bit & 31;
        var low = Vector128.LoadUnsafe(ref source, (nuint)word * 16).AsUInt32() >>> shift;
        // The next word's share; in two steps, since a shift by 32 would be a shift by nothing. The mask clears what is not wanted.
        var high = Vector128.LoadUnsafe(ref source, (nuint)Math.Min(word + 1, width - 1) * 16).AsUInt32() << 1 << (31 - shift);
        return (low | high) & mask;
    }
}
