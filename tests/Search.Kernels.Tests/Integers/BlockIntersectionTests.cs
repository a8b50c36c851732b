namespace Search.Kernels.Tests;

public sealed class BlockIntersectionTests
{
    private static readonly int[] Lengths = [0, 1, 2, 7, 8, 9, 15, 16, 31, 64, 127, 128];

    private delegate int Path(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> leftPlaces, Span<int> rightPlaces);

    private delegate int ValuesPath(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> values);

    [Fact]
    public void Every_path_finds_the_common_values_of_random_lists()
    {
        var random = new Random(1);
        foreach (var leftLength in Lengths)
        {
            foreach (var rightLength in Lengths)
            {
                foreach (var range in (int[])[130, 200, 1000, 100_000])
                    Check(Draw(random, leftLength, range), Draw(random, rightLength, range));
            }
        }
    }

    [Fact]
    public void Equal_lists_are_common_as_a_whole_and_disjoint_ones_not_at_all()
    {
        var even = Enumerable.Range(0, 128).Select(i => 2 * i).ToArray();
        var odd = even.Select(i => i + 1).ToArray();
        Check(even, even);
        Check(even, odd);
        Check(even, [.. odd.Select(i => i + 1000)]);
        Check([int.MaxValue], [0, int.MaxValue]);
    }

    private static void Check(int[] left, int[] right)
    {
        var common = left.Intersect(right).ToArray();
        int[][] expected = [[.. common.Select(value => Array.IndexOf(left, value))], [.. common.Select(value => Array.IndexOf(right, value))]];
        Assert.Equal(expected, Found(BlockIntersection.Find, left, right));
        Assert.Equal(expected, Found(BlockIntersection.FindScalar, left, right));
        Assert.Equal(expected, Found(BlockIntersection.FindByLeaps, left, right));
        Assert.Equal(common, FoundValues(BlockIntersection.FindValues, left, right));
        Assert.Equal(common, FoundValues(BlockIntersection.FindValuesScalar, left, right));
        Assert.Equal(common, FoundValues(BlockIntersection.FindValuesByLeaps, left, right));
        if (!Compaction.IsSupported)
            return;
        Assert.Equal(expected, Found(BlockIntersection.FindVector256, left, right));
        Assert.Equal(common, FoundValues(BlockIntersection.FindValuesVector256, left, right));
        if (right.Length is < 8 or > 128 || left.Length > right.Length)
            return;
        Assert.Equal(expected, Found(BlockIntersection.FindByGroups, left, right));
        Assert.Equal(common, FoundValues(BlockIntersection.FindValuesByGroups, left, right));
    }

    private static int[][] Found(Path path, int[] left, int[] right)
    {
        var leftPlaces = new int[Math.Min(left.Length, right.Length) + BlockIntersection.Room];
        var rightPlaces = new int[leftPlaces.Length];
        var found = path(left, right, leftPlaces, rightPlaces);
        return [leftPlaces[..found], rightPlaces[..found]];
    }

    private static int[] FoundValues(ValuesPath path, int[] left, int[] right)
    {
        var values = new int[Math.Min(left.Length, right.Length) + BlockIntersection.Room];
        return values[..path(left, right, values)];
    }

    private static int[] Draw(Random random, int length, int range)
    {
        var values = new SortedSet<int>();
        while (values.Count < length)
            values.Add(random.Next(range));
        return [.. values];
    }
}
