using System.Runtime.Intrinsics;

namespace Search.Kernels.Tests;

public sealed class PackedCountingTests
{
    private const int Places = 1_000;

    [Fact]
    public void Counts_are_those_of_reading_one_by_one()
    {
        for (var width = 0; width <= 18; width++)
        {
            var random = new Random(width);
            var (values, packed) = Packed(Places, width, random);
            foreach (var share in (double[])[0, 0.01, 0.5, 1])
            {
                var chosen = Enumerable.Range(0, Places).Where(_ => random.NextDouble() < share).ToArray();
                var among = Enumerable.Range(0, Places).Where(_ => random.Next(2) == 0).ToArray();
                var counts = new int[PackedCounting.Room(width)];

                PackedCounting.Count(packed, width, BitsOf(chosen), among: default, counts, weight: 1);
                Assert.Equal(Naive(chosen.Select(place => values[place]), width), counts);

                PackedCounting.Count(packed, width, BitsOf(chosen), BitsOf(among), counts, weight: -1);
                Assert.Equal(Naive(chosen.Except(among).Select(place => values[place]), width), counts);

                counts.AsSpan().Clear();
                PackedCounting.Count(packed, width, chosen, counts);
                Assert.Equal(Naive(chosen.Select(place => values[place]), width), counts);
            }
        }
    }

    // From a width on, two starts no longer fit eight bytes.
    [Theory]
    [InlineData(0)]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(40)]
    public void Runs_count_every_value_they_hold(int leastStartWidth)
    {
        var random = new Random(5);
        var starts = new int[Places + 1];
        for (var place = 0; place < Places; place++)
            starts[place + 1] = starts[place] + random.Next(4);
        var (values, packed) = Packed(starts[^1], 7, random);
        var startWidth = Math.Max(leastStartWidth, PackedIntegers.WidthFor((ulong)starts[^1]));
        var packedStarts = new byte[PackedIntegers.ByteLength(starts.Length, startWidth)];
        for (var i = 0; i < starts.Length; i++)
            PackedIntegers.Set(packedStarts, i, startWidth, (ulong)starts[i]);

        var chosen = Enumerable.Range(0, Places).Where(_ => random.Next(3) == 0).Append(Places - 1).Distinct().ToArray();
        var counts = new int[PackedCounting.Room(7)];
        PackedCounting.CountRuns(packedStarts, startWidth, packed, 7, values.Length, BitsOf(chosen), counts, weight: 1);
        Assert.Equal(Naive(chosen.SelectMany(place => values[starts[place]..starts[place + 1]]), 7), counts);

        counts.AsSpan().Clear();
        PackedCounting.CountRuns(packedStarts, startWidth, packed, 7, values.Length, chosen, counts);
        Assert.Equal(Naive(chosen.SelectMany(place => values[starts[place]..starts[place + 1]]), 7), counts);

        Assert.Throws<ArgumentException>(() =>
            PackedCounting.CountRuns(packedStarts, startWidth, packed, 7, values.Length / 2, BitsOf(chosen), counts, weight: 1));
        Assert.Throws<ArgumentException>(() => PackedCounting.CountRuns(packedStarts, startWidth, packed, 7, values.Length / 2, chosen, counts));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedCounting.CountRuns(packedStarts, startWidth, packed, 7, values.Length, [10 * Places], counts));
    }

    [Fact]
    public void Too_few_counts_or_too_few_values_are_refused()
    {
        var (_, packed) = Packed(10, 5, new Random(1));
        Assert.Throws<ArgumentException>(() => PackedCounting.Count(packed, 5, BitsOf(1), default, new int[31], weight: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedCounting.Count(packed, 5, BitsOf(100), default, new int[32], weight: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedCounting.Count(packed, 5, [100], new int[32]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedCounting.Count(packed, 5, [-1], new int[32]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedCounting.Count([], 5, [0], new int[32]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedCounting.Count(packed, PackedCounting.MaxWidth + 1, BitsOf(1), default, [], weight: 1));
    }

    [Fact]
    public void The_next_count_above_a_threshold_and_sums_are_those_of_a_plain_loop()
    {
        var random = new Random(3);
        foreach (var length in (int[])[0, 1, 7, 8, 9, 16, 100])
        {
            var counts = Enumerable.Range(0, length).Select(_ => random.Next(6)).ToArray();
            for (var from = 0; from <= length; from++)
            {
                Assert.Equal(counts[from..].Sum(), Counts.Sum(counts.AsSpan(from)));
                for (var threshold = 0; threshold < 7; threshold++)
                    Assert.Equal(Array.FindIndex(counts, from, count => count > threshold), Counts.NextAbove(counts, from, threshold));
            }
        }
    }

    [Fact]
    public void As_many_counts_as_wanted_reach_the_number_that_is_told()
    {
        var random = new Random(4);
        foreach (var length in (int[])[0, 1, 15, 16, 17, 100, 1_000])
        {
            foreach (var most in (int[])[1, 3, 1_000_000])
            {
                var counts = Enumerable.Range(0, length).Select(_ => random.Next(most)).ToArray();
                for (var wanted = 1; wanted < 20; wanted++)
                {
                    var reached = Counts.Reached(counts, wanted);
                    Assert.True(reached == 0 || counts.Count(count => count >= reached) >= wanted);
                }
                if (Vector256.IsHardwareAccelerated && length >= 16)
                    Assert.Equal(counts[..(length & ~15)].Max(), Counts.Reached(counts, 1));
            }
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => Counts.Reached([1], 0));
    }

    private static (ulong[] Values, byte[] Packed) Packed(int count, int width, Random random)
    {
        var values = Enumerable.Range(0, count).Select(_ => (ulong)random.Next(1 << width)).ToArray();
        var packed = new byte[PackedIntegers.ByteLength(count, width)];
        for (var i = 0; i < count; i++)
            PackedIntegers.Set(packed, i, width, values[i]);
        return (values, packed);
    }

    private static ulong[] BitsOf(params int[] places)
    {
        var bits = new ulong[Bitmap.WordCount(Places)];
        foreach (var place in places)
            Bitmap.Set(bits, place);
        return bits;
    }

    private static int[] Naive(IEnumerable<ulong> values, int width)
    {
        var counts = new int[1 << width];
        foreach (var value in values)
            counts[value]++;
        return counts;
    }
}
