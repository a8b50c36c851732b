using System.Runtime.Intrinsics.X86;

namespace Search.Kernels.Tests;

public sealed class BitPackingTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    [Theory, MemberData(nameof(Widths))]
    public void Every_path_packs_to_the_same_bytes_and_back(int width)
    {
        var random = new Random(width);
        for (var round = 0; round < 20; round++)
        {
            var values = Values(random, width, round);
            var packed = new byte[BitPacking.PackedLength(width)];
            BitPacking.Pack(values, width, packed);
            Assert.Equal(packed, Packed(values, width, BitPacking.PackScalar));
            Assert.Equal(packed, Packed(values, width, BitPacking.PackVector128));

            Assert.Equal(values, Unpacked(packed, width, BitPacking.Unpack));
            Assert.Equal(values, Unpacked(packed, width, BitPacking.UnpackScalar));
            if (width == 0)
                continue;
            Assert.Equal(values, Unpacked(packed, width, BitPacking.UnpackVector128));
            if (Avx2.IsSupported)
                Assert.Equal(values, Unpacked(packed, width, BitPacking.UnpackVector256));
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public void Every_path_sums_gaps_up_to_the_same_ascending_values(int width)
    {
        var random = new Random(width);
        // Sums must stay below 2^31: wide gaps are rare among the 128.
        var gaps = Values(random, Math.Min(width, 23), round: 1);
        if (width > 23)
            gaps[random.Next(128)] = (1 << Math.Min(width, 30)) - 1;
        foreach (var previous in (int[])[-1, 0, 1, 1000])
        {
            var expected = new int[128];
            var value = previous;
            for (var i = 0; i < 128; i++)
                expected[i] = value += gaps[i] + 1;
            var packed = Packed(gaps, width, BitPacking.PackScalar);

            Assert.Equal(expected, Ascending(packed, width, previous, BitPacking.UnpackAscending));
            Assert.Equal(expected, Ascending(packed, width, previous, BitPacking.UnpackAscendingScalar));
            if (width > 0)
                Assert.Equal(expected, Ascending(packed, width, previous, BitPacking.UnpackAscendingVector128));
            if (width > 0 && Avx2.IsSupported)
                Assert.Equal(expected, Ascending(packed, width, previous, BitPacking.UnpackAscendingVector256));

            var back = new int[128];
            BitPacking.Gaps(expected, previous, back);
            Assert.Equal(gaps, back);
        }
    }

    [Fact]
    public void Packed_form_is_four_lanes_of_words()
    {
        // Width 4: value i stands in lane i % 4 at bit 4 * (i / 4); so the first word of lane 0 holds values 0, 4, 8 … 28.
        var values = Enumerable.Range(0, 128).Select(i => i % 16).ToArray();
        var packed = Packed(values, 4, BitPacking.Pack);

        Assert.Equal([0x40, 0xC8, 0x40, 0xC8, 0x51, 0xD9, 0x51, 0xD9, 0x62, 0xEA, 0x62, 0xEA, 0x73, 0xFB, 0x73, 0xFB], packed[..16]);
    }

    [Fact]
    public void Width_is_that_of_the_widest_value()
    {
        Assert.Equal(0, BitPacking.Width([0, 0]));
        Assert.Equal(1, BitPacking.Width([0, 1]));
        Assert.Equal(8, BitPacking.Width([255, 3]));
        Assert.Equal(32, BitPacking.Width([-1]));
    }

    [Fact]
    public void Short_spans_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacking.Unpack(new byte[15], 1, new int[128]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacking.Unpack(new byte[16], 1, new int[127]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPacking.Pack(new int[127], 1, new byte[16]));
    }

    private delegate void Packing(ReadOnlySpan<int> values, int width, Span<byte> packed);

    private delegate void Unpacking(ReadOnlySpan<byte> packed, int width, Span<int> values);

    private delegate void AscendingUnpacking(ReadOnlySpan<byte> packed, int width, int previous, Span<int> values);

    private static byte[] Packed(int[] values, int width, Packing pack)
    {
        var packed = new byte[BitPacking.PackedLength(width)];
        pack(values, width, packed);
        return packed;
    }

    private static int[] Unpacked(byte[] packed, int width, Unpacking unpack)
    {
        var values = new int[128];
        unpack(packed, width, values);
        return values;
    }

    private static int[] Ascending(byte[] packed, int width, int previous, AscendingUnpacking unpack)
    {
        var values = new int[128];
        unpack(packed, width, previous, values);
        return values;
    }

    private static int[] Values(Random random, int width, int round)
    {
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        return [.. Enumerable.Range(0, 128).Select(_ => (int)(round == 0 ? mask : (uint)random.NextInt64(1L << 32) & mask))];
    }
}
