namespace Search.Kernels.Tests;

public sealed class ShiftedIntersectionTests
{
    private static readonly int[] Lengths = [0, 1, 2, 7, 8, 9, 15, 16, 17, 127, 128, 129];

    private delegate int Path(Span<int> values, ReadOnlySpan<int> others, int shift);

    [Fact]
    public void Every_path_keeps_the_values_that_stand_so_much_further_on_in_the_other_list()
    {
        var random = new Random(1);
        foreach (var length in Lengths)
        {
            foreach (var otherLength in Lengths)
            {
                foreach (var range in (int[])[10, 200, 1000, 100_000])
                {
                    foreach (var shift in (int[])[-3, 0, 1, 7])
                        Check(Draw(random, length, range), Draw(random, otherLength, range), shift);
                }
            }
        }
    }

    [Fact]
    public void A_value_is_found_wherever_it_stands()
    {
        var others = Enumerable.Range(0, 129).Select(i => 3 * i).ToArray();
        foreach (var other in others)
            Check([other - 2], others, 2);
        Check([.. others.Select(other => other - 1)], others, 1);
        Check([int.MaxValue - 1], [.. others, int.MaxValue], 1);
    }

    private static void Check(int[] values, int[] others, int shift)
    {
        int[] expected = [.. values.Where(value => others.Contains(value + shift))];
        Assert.Equal(expected, Kept(ShiftedIntersection.Keep, values, others, shift));
        Assert.Equal(expected, Kept(ShiftedIntersection.KeepScalar, values, others, shift));
        if (others.Length >= 8)
            Assert.Equal(expected, Kept(ShiftedIntersection.KeepVector256, values, others, shift));
    }

    private static int[] Kept(Path path, int[] values, int[] others, int shift)
    {
        int[] kept = [.. values];
        return kept[..path(kept, others, shift)];
    }

    // With repetitions, which a text may have where words share a place.
    private static int[] Draw(Random random, int length, int range) => [.. Enumerable.Range(0, length).Select(_ => random.Next(range)).Order()];
}
