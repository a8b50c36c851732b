namespace Search.Kernels.Tests;

public sealed class BitmapTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(63), InlineData(64), InlineData(65), InlineData(127), InlineData(128), InlineData(129), InlineData(1000)]
    public void Operations_agree_with_sets(int bits)
    {
        var random = new Random(bits);
        for (var round = 0; round < 10; round++)
        {
            var (left, right) = (Draw(random, bits), Draw(random, bits));
            Assert.Equal(left.Order(), Members(Words(left, bits)));
            Assert.Equal(left.Count, Bitmap.Count(Words(left, bits)));
            Assert.Equal(left.Intersect(right).Count(), Bitmap.CountAnd(Words(left, bits), Words(right, bits)));
            Assert.Equal(left.Intersect(right).Order(), Members(Combined(left, right, bits, Bitmap.And)));
            Assert.Equal(left.Union(right).Order(), Members(Combined(left, right, bits, Bitmap.Or)));
            Assert.Equal(left.Except(right).Order(), Members(Combined(left, right, bits, Bitmap.AndNot)));
        }
    }

    [Fact]
    public void All_bits_can_be_set_and_one_cleared()
    {
        foreach (var bits in (int[])[0, 1, 64, 65, 200])
        {
            var words = new ulong[Bitmap.WordCount(bits)];
            Bitmap.SetAll(words, bits);
            Assert.Equal(Enumerable.Range(0, bits), Members(words));
            if (bits == 0)
                continue;
            Assert.True(Bitmap.Clear(words, bits - 1));
            Assert.False(Bitmap.Clear(words, bits - 1));
            Assert.False(Bitmap.Contains(words, bits - 1));
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(5), InlineData(8), InlineData(30), InlineData(200)]
    public void Many_bits_are_set_beside_those_that_were(int apart)
    {
        var random = new Random(apart);
        for (var count = 0; count < 130; count += 13)
        {
            var added = new List<int>();
            for (var bit = random.Next(apart); added.Count < count; bit += 1 + random.Next(2 * apart))
                added.Add(bit);
            var length = added.LastOrDefault() + 1;
            var before = Draw(random, length);
            var words = Words(before, length);
            Bitmap.Set(words, added.ToArray());
            Assert.Equal(before.Union(added).Order(), Members(words));
        }
    }

    private delegate void Operation(Span<ulong> target, ReadOnlySpan<ulong> other);

    private static ulong[] Combined(HashSet<int> left, HashSet<int> right, int bits, Operation operation)
    {
        var words = Words(left, bits);
        operation(words, Words(right, bits));
        return words;
    }

    private static HashSet<int> Draw(Random random, int bits) => [.. Enumerable.Range(0, bits).Where(_ => random.Next(3) == 0)];

    private static ulong[] Words(HashSet<int> members, int bits)
    {
        var words = new ulong[Bitmap.WordCount(bits)];
        foreach (var member in members)
            Bitmap.Set(words, member);
        return words;
    }

    private static IEnumerable<int> Members(ulong[] words)
    {
        for (var bit = Bitmap.Next(words, 0); bit >= 0; bit = Bitmap.Next(words, bit + 1))
            yield return bit;
    }

    [Fact]
    public void The_last_bit_is_found_and_what_is_not_there_ends_with_the_set()
    {
        Assert.Equal(-1, Bitmap.Last(new ulong[3]));
        foreach (var last in (int[])[0, 1, 63, 64, 100, 191])
        {
            var words = new ulong[3];
            Bitmap.Set(words, 0);
            Bitmap.Set(words, last);
            Assert.Equal(last, Bitmap.Last(words));

            var others = new ulong[3];
            others.AsSpan().Fill(ulong.MaxValue);
            Bitmap.Not(words, others, 192 - 5);
            Assert.Equal(Enumerable.Range(1, 186).Where(bit => bit != last), Enumerable.Range(0, 192).Where(bit => Bitmap.Contains(others, bit)));
        }
    }

    [Fact]
    public void The_rank_of_a_bit_is_the_number_of_those_below()
    {
        var random = new Random(8);
        foreach (var bits in (int[])[1, 64, 512, 513, 1100])
        {
            var members = Enumerable.Range(0, bits).Where(_ => random.Next(3) == 0).ToHashSet();
            var words = Words(members, bits);
            var starts = Bitmap.RankStarts(words);
            for (var bit = 0; bit < bits; bit++)
                Assert.Equal(members.Count(member => member < bit), Bitmap.Rank(words, starts, bit));
        }
    }

    [Fact]
    public void Bits_are_listed_in_ascending_order()
    {
        var random = new Random(7);
        foreach (var share in (double[])[0, 0.01, 0.1, 0.9, 1])
        {
            var members = Enumerable.Range(0, 500).Where(_ => random.NextDouble() < share).ToArray();
            var listed = new int[500];
            Assert.Equal(members.Length, Bitmap.List(Words([.. members], 500), listed));
            Assert.Equal(members, listed[..members.Length]);
        }
    }
}
