namespace Search.Kernels.Tests;

public sealed class AdditionTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(128)]
    public void One_is_added_to_each_value(int count)
    {
        var values = Enumerable.Range(0, count + 1).Select(i => i * i).ToArray();
        Addition.AddOne(values.AsSpan(0, count));
        Assert.Equal(Enumerable.Range(0, count).Select(i => i * i + 1), values.Take(count));
        Assert.Equal(count * count, values[count]);
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(128)]
    public void Values_are_added_up(int count)
    {
        var values = Enumerable.Range(-3, count).Select(i => i * i * i).ToArray();
        Assert.Equal(values.Sum(), Addition.Sum(values));
    }
}
