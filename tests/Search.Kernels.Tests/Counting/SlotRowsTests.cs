namespace Search.Kernels.Tests;

public sealed class SlotRowsTests
{
    private const int Places = 1_000;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(1, 256)]
    [InlineData(2, 3)]
    [InlineData(2, 200)]
    [InlineData(4, 256)]
    [InlineData(1, 257)]
    [InlineData(1, 65_536)]
    [InlineData(2, 300)]
    public void Every_number_of_the_rows_chosen_is_counted(int slots, int bound)
    {
        var random = new Random(bound);
        var numbers = Enumerable.Range(0, Places).Select(_ => Enumerable.Range(0, slots).Select(_ => random.Next(bound)).ToArray()).ToArray();
        var rows = new SlotRows(Places, slots, bound);
        for (var place = 0; place < Places; place++)
        {
            for (var slot = 0; slot < slots; slot++)
                rows.Set(place, slot, numbers[place][slot]);
        }
        foreach (var share in (double[])[0, 0.01, 0.3, 0.5, 1])
        {
            var chosen = Enumerable.Range(0, Places).Where(_ => random.NextDouble() < share).ToArray();
            var expected = new int[bound];
            foreach (var number in chosen.SelectMany(place => numbers[place]))
                expected[number]++;

            var counts = new int[bound];
            rows.Count(chosen, counts);
            Assert.Equal(expected, counts);

            var bits = new ulong[Bitmap.WordCount(Places)];
            Bitmap.Set(bits, chosen);
            rows.Count(bits, counts, weight: -1);
            Assert.All(counts, count => Assert.Equal(0, count));
        }
    }

    [Fact]
    public void Places_beyond_the_rows_and_numbers_beyond_the_bound_are_refused()
    {
        foreach (var rows in (SlotRows[])[new(10, 1, 5), new(10, 2, 500)])
        {
            var counts = new int[500];
            Assert.Throws<ArgumentOutOfRangeException>(() => rows.Count([10], counts));
            Assert.Throws<ArgumentOutOfRangeException>(() => rows.Count([-1], counts));
            Assert.Throws<ArgumentOutOfRangeException>(() => rows.Count([.. Enumerable.Repeat(1, 999), 10, .. Enumerable.Repeat(1, 300)], counts));
            Assert.Throws<ArgumentOutOfRangeException>(() => rows.Count([1ul << 10], counts, weight: 1));
            Assert.Throws<ArgumentException>(() => rows.Count([1], new int[4]));
            Assert.Throws<ArgumentException>(() => rows.Count([1ul], new int[4], weight: 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => rows.Set(0, 0, rows.Bound));
            Assert.Throws<ArgumentOutOfRangeException>(() => rows.Set(0, 2, 0));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRows(10, 3, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRows(10, 4, 257));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRows(10, 1, 65_537));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRows(10, 1, 0));
    }
}
