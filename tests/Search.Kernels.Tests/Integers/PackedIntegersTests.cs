namespace Search.Kernels.Tests;

public sealed class PackedIntegersTests
{
    [Fact]
    public void Values_of_every_width_come_back_one_by_one_and_in_runs()
    {
        for (var bits = 0; bits <= 64; bits++)
        {
            var max = bits == 64 ? ulong.MaxValue : (1ul << bits) - 1;
            var width = PackedIntegers.WidthFor(max);
            Assert.True(width >= bits);
            var random = new Random(bits);
            var values = Enumerable.Range(0, 200).Select(i => i == 7 ? max : (ulong)random.NextInt64(long.MinValue, long.MaxValue) & max).ToArray();
            var packed = new byte[PackedIntegers.ByteLength(values.Length, width)];
            for (var i = 0; i < values.Length; i++)
                PackedIntegers.Set(packed, i, width, values[i]);

            for (var i = 0; i < values.Length; i++)
                Assert.Equal(values[i], PackedIntegers.Get(packed, i, width));
            foreach (var (from, count) in new[] { (0, 200), (1, 199), (13, 64), (199, 1), (200, 0) })
            {
                var run = new long[count];
                PackedIntegers.Get(packed, from, width, run);
                Assert.Equal(values.Skip(from).Take(count), run.Select(v => (ulong)v));
                if (bits > 31)
                    continue;
                var narrow = new int[count];
                PackedIntegers.Get(packed, from, width, narrow);
                Assert.Equal(values.Skip(from).Take(count), narrow.Select(v => (ulong)v));
            }
        }
    }

    [Fact]
    public void Search_among_ascending_values_finds_the_first_not_below()
    {
        var random = new Random(1);
        foreach (var length in (int[])[0, 1, 3, 4, 5, 7, 8, 9, 31, 127, 128, 129])
        {
            var values = Enumerable.Range(0, 400).OrderBy(_ => random.Next()).Take(length).Order().ToArray();
            for (var target = -1; target <= 401; target++)
                Assert.Equal(values.Count(v => v < target), Ascending.FirstNotBelow(values, target));
        }
    }
}
