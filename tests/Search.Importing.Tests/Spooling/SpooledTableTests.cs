using Search.Importing.Spooling;

namespace Search.Importing.Tests.Spooling;

public sealed class SpooledTableTests
{
    // Two pages in memory: everything else has to go to the file and come back.
    private const int FewBytes = 1 << 13;

    [Fact]
    public void Numbers_come_back_whatever_lies_in_the_file()
    {
        using var list = new SpooledNumbers(FewBytes);
        var expected = new List<long>();
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            expected.Add(random.NextInt64(long.MinValue, long.MaxValue));
            list.Add(expected[^1]);
            var changed = random.Next(expected.Count);
            list[changed] = expected[changed] = i;
        }

        Assert.Equal(expected, Enumerable.Range(0, 20_000).Select(i => list[i]));
    }

    [Fact]
    public void A_list_is_made_longer_by_zeros()
    {
        using var list = new SpooledNumbers(FewBytes);
        list.Add(1);
        list.Extend(100_000);
        list[99_999] = 3;

        Assert.Equal((1, 0, 3), (list[0], list[50_000], list[99_999]));
        Assert.Throws<ArgumentOutOfRangeException>(() => list[100_000]);
    }

    [Theory]
    [InlineData(FewBytes)]
    [InlineData(32 << 20)]
    public void A_table_is_what_a_dictionary_is(int memoryBytes)
    {
        using var table = new SpooledTable(memoryBytes);
        var expected = new Dictionary<ulong, long>();
        var random = new Random(11);
        for (var i = 0; i < 30_000; i++)
        {
            // Some hashes come often, and some share their highest bits.
            var hash = random.Next(3) == 0 ? ulong.MaxValue - (ulong)random.Next(300) : (ulong)random.NextInt64() << 1;
            if (random.Next(4) == 0)
            {
                table.Set(hash, i);
                expected[hash] = i;
            }
            else
                Assert.Equal(expected.TryAdd(hash, i), table.TryAdd(hash, i));
        }

        Assert.Equal(expected.Count, table.Count);
        Assert.All(expected, entry => Assert.True(table.TryGet(entry.Key, out var number) && number == entry.Value));
        Assert.False(table.TryGet(1, out _));
    }

    [Fact]
    public void Zero_is_a_hash_like_any_other()
    {
        using var table = new SpooledTable(FewBytes);

        Assert.False(table.TryGet(0, out _));
        Assert.True(table.TryAdd(0, 0));
        Assert.True(table.TryGet(0, out var number));
        Assert.Equal(0, number);
    }

    [Fact]
    public void Names_are_counted()
    {
        using var names = new SpooledNames();

        Assert.Equal([0, 0, 1, 2], ((string[])["a", "b", "a", "a"]).Select(names.Add));
    }
}
