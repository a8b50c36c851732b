using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Search.Kernels;

/// <summary>Moves lanes of a vector to its front.</summary>
/// <remarks>
/// How many lanes are wanted cannot be foretold, so no jump depends on it: eight values are written each time, of which the next time overwrites
/// those that are not wanted.
/// </remarks>
internal static class Compaction
{
    // For each set of lanes their numbers, ascending, in a byte each.
    private static readonly ulong[] Numbers = [.. Enumerable.Range(0, 256).Select(NumbersOf)];

    /// <summary>Whether <see cref="Order"/> may be asked.</summary>
    public static bool IsSupported => Vector256.IsHardwareAccelerated && Avx2.IsSupported;

    /// <summary>The numbers of the lanes of a set, ascending, then anything: the order for <see cref="Avx2.PermuteVar8x32(Vector256{int}, Vector256{int})"/>.</summary>
    /// <param name="set">A bit for each of eight lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Order(uint set) => Avx2.ConvertToVector256Int32(
        Vector128.CreateScalarUnsafe(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Numbers), (nuint)(set & 0xFF))).AsByte());

    private static ulong NumbersOf(int set)
    {
        var numbers = 0ul;
        for (var lane = 7; lane >= 0; lane--)
        {
            if ((set & (1 << lane)) != 0)
                numbers = (numbers << 8) | (uint)lane;
        }
        return numbers;
    }
}
