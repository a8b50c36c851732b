using Search.Importing.Spooling;

namespace Search.Importing.Tests.Spooling;

public sealed class HashFilterTests
{
    [Fact]
    public void What_was_added_may_be_there_and_nearly_everything_else_is_not()
    {
        var filter = new HashFilter(1 << 16);
        var random = new Random(3);
        var added = Enumerable.Range(0, 20_000).Select(_ => Next(random)).ToList();
        added.ForEach(filter.Add);

        Assert.All(added, hash => Assert.True(filter.MayHold(hash)));
        // (1 - e^(-2 * 20,000 / 524,288))^2 = 0.54 % of a hundred thousand are 540.
        Assert.InRange(Enumerable.Range(0, 100_000).Count(_ => filter.MayHold(Next(random))), 400, 700);
    }

    private static ulong Next(Random random) => (ulong)random.NextInt64(long.MinValue, long.MaxValue);
}
