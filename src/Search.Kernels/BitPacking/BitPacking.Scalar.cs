using System.Buffers.Binary;

namespace Search.Kernels;

public static partial class BitPacking
{
    internal static void PackScalar(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        packed.Clear();
        for (var i = 0; i < BlockLength; i++)
        {
            var bit = i / Lanes * width;
            var shift = bit & 31;
            OrWord(packed, bit >> 5, i % Lanes, (uint)values[i] << shift);
            if (shift + width > 32)
                OrWord(packed, (bit >> 5) + 1, i % Lanes, (uint)values[i] >> (32 - shift));
        }

        static void OrWord(Span<byte> packed, int row, int lane, uint bits)
        {
            if (bits == 0)
                return;
            var word = packed.Slice((row * Lanes + lane) * sizeof(uint), sizeof(uint));
            BinaryPrimitives.WriteUInt32LittleEndian(word, BinaryPrimitives.ReadUInt32LittleEndian(word) | bits);
        }
    }

    internal static void UnpackScalar(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        for (var i = 0; i < BlockLength; i++)
            values[i] = Get(packed, width, i);
    }

    internal static void UnpackAscendingScalar(ReadOnlySpan<byte> packed, int width, int previous, Span<int> values)
    {
        UnpackScalar(packed, width, values);
        for (var i = 0; i < BlockLength; i++)
        {
            previous += values[i] + 1;
            values[i] = previous;
        }
    }
}
