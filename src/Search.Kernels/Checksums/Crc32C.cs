using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Search.Kernels;

/// <summary>CRC-32C, the Castagnoli polynomial of RFC 3720 (iSCSI), initial value and final xor of all ones.</summary>
/// <remarks>Eight bytes a step by the processor's own instruction where there is one. Safe for use by several threads.</remarks>
public static class Crc32C
{
    /// <summary>The checksum of the bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of what <paramref name="checksum"/> was computed of followed by the bytes; start with 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~checksum;
        ref var source = ref MemoryMarshal.GetReference(bytes);
        nuint i = 0;
        if (BitConverter.IsLittleEndian)
        {
            for (var whole = (nuint)bytes.Length & ~(nuint)7; i < whole; i += 8)
                crc = BitOperations.Crc32C(crc, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, i)));
        }
        for (; i < (nuint)bytes.Length; i++)
            crc = BitOperations.Crc32C(crc, Unsafe.Add(ref source, i));
        return ~crc;
    }
}
