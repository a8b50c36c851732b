namespace Search.Kernels.Tests;

public sealed class BitPackingTailTests
{
    private static readonly byte[] TwoBytesEach = [.. Enumerable.Repeat((byte)2, 33)];

    [Fact]
    public void Any_number_of_values_of_any_width_comes_back()
    {
        var random = new Random(9);
        for (var width = 0; width <= 32; width++)
        {
            for (var count = 0; count < BitPacking.BlockLength; count++)
            {
                var mask = (1L << width) - 1;
                var values = Enumerable.Range(0, count).Select(_ => (int)(uint)(random.NextInt64() & mask)).ToArray();
                var packed = new byte[BitPacking.TailLength(count, width)];
                BitPacking.PackTail(values, width, packed);
                var unpacked = new int[count];
                BitPacking.UnpackTail(packed, width, unpacked);
                Assert.Equal(values, unpacked);
                for (var i = 0; i < count; i++)
                    Assert.True(values[i] == BitPacking.GetOfTail(packed, width, i));
            }
        }
    }

    [Fact]
    public void Bits_above_the_width_are_left_out()
    {
        var packed = new byte[BitPacking.TailLength(3, 3)];
        BitPacking.PackTail([0b1001, 0b10, 0b111], 3, packed);
        Assert.Equal([0b11_010_001, 0b1], packed);
    }

    [Fact]
    public void One_large_value_is_an_exception_and_many_are_the_rule()
    {
        int[] values = [.. Enumerable.Repeat(3, 127), 1 << 20];
        Assert.Equal(2, BitPacking.BestWidth(values, 10, TwoBytesEach, out var exceptions));
        Assert.Equal(1, exceptions);
        Assert.Equal(21, BitPacking.BestWidth(values, 0, TwoBytesEach, out exceptions));
        Assert.Equal(0, exceptions);
        values.AsSpan(0, 100).Fill(1 << 20);
        byte[] fourBytesEach = [.. Enumerable.Repeat((byte)4, 33)];
        Assert.Equal(21, BitPacking.BestWidth(values, 128, fourBytesEach, out exceptions));
        Assert.Equal(0, exceptions);
    }

    [Fact]
    public void The_best_width_is_no_worse_than_any_other()
    {
        var random = new Random(10);
        for (var round = 0; round < 500; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 129)).Select(_ => random.Next() >> random.Next(32)).ToArray();
            var best = BitPacking.BestWidth(values, 31, TwoBytesEach, out var exceptions);
            Assert.Equal(values.Count(value => (uint)value >> best > 0 && best < 32), exceptions);
            Assert.All(Enumerable.Range(0, 32), width =>
            {
                if (Beyond(values, width) <= 31)
                    Assert.True(Bits(values, best) <= Bits(values, width));
            });
        }
    }

    private static int Beyond(int[] values, int width) => values.Count(value => value >> width > 0);

    private static int Bits(int[] values, int width) => values.Length * width + (Beyond(values, width) is > 0 and var beyond ? 8 + 16 * beyond : 0);
}
