using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Search.Kernels;

// Two rows at a time: the lower half of each vector is an even row, the upper half the odd row after it. The halves are shifted by
// different amounts, for which there is no portable operation; hence AVX2 itself.
public static partial class BitPacking
{
    internal static void UnpackVector256(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(packed);
        ref var target = ref MemoryMarshal.GetReference(values);
        var mask = Vector256.Create(Mask(width));
        for (int row = 0, bit = 0; row < Rows; row += 2, bit += 2 * width)
            TwoRows(ref source, bit, width, mask).AsInt32().StoreUnsafe(ref target, (nuint)(row * Lanes));
    }

    internal static void UnpackAscendingVector256(ReadOnlySpan<byte> packed, int width, int previous, Span<int> values)
    {
        ref var source = ref MemoryMarshal.GetReference(packed);
        ref var target = ref MemoryMarshal.GetReference(values);
        var mask = Vector256.Create(Mask(width));
        var carry = Vector256.Create((uint)previous);
        for (int row = 0, bit = 0; row < Rows; row += 2, bit += 2 * width)
        {
            var sum = TwoRows(ref source, bit, width, mask) + Vector256<uint>.One;
            sum += Avx2.ShiftLeftLogical128BitLane(sum, 4);
            sum += Avx2.ShiftLeftLogical128BitLane(sum, 8);
            // The lower half's total is carried into the upper half.
            var lowerTotal = Vector256.Create(Vector128<uint>.Zero, Vector128.Shuffle(sum.GetLower(), Vector128.Create(3u, 3, 3, 3)));
            sum += lowerTotal + carry;
            carry = Avx2.PermuteVar8x32(sum, Vector256.Create(7u));
            sum.AsInt32().StoreUnsafe(ref target, (nuint)(row * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> TwoRows(ref byte source, int bit, int width, Vector256<uint> mask)
    {
        int firstWord = bit >> 5, firstShift = bit & 31;
        int secondWord = (bit + width) >> 5, secondShift = (bit + width) & 31;
        var shift = Vector256.Create(Vector128.Create((uint)firstShift), Vector128.Create((uint)secondShift));
        var low = Vector256.Create(Load(ref source, firstWord), Load(ref source, secondWord));
        var high = Vector256.Create(
            Load(ref source, Math.Min(firstWord + 1, width - 1)), Load(ref source, Math.Min(secondWord + 1, width - 1)));
        // A variable shift by 32 gives zero, which is what a row that begins its word wants of the next one.
        var joined = Avx2.ShiftRightLogicalVariable(low, shift) | Avx2.ShiftLeftLogicalVariable(high, Vector256.Create(32u) - shift);
        return joined & mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Load(ref byte source, int word) => Vector128.LoadUnsafe(ref source, (nuint)word * 16).AsUInt32();
}
