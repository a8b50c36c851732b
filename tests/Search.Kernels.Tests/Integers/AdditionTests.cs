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

    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(128)]
    public void Values_are_added_place_by_place(int count)
    {
        var values = Enumerable.Range(0, count + 1).ToArray();
        Addition.Add(values.AsSpan(0, count), Enumerable.Range(0, count + 1).Select(i => 10 * i).ToArray());
        Assert.Equal(Enumerable.Range(0, count).Select(i => 11 * i), values.Take(count));
        Assert.Equal(count, values[count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Addition.Add(new int[2], new int[1]));
    }

    [Theory]
    [InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(128)]
    public void The_largest_is_found_wherever_it_stands_and_a_negative_one_is_beyond_all(int count)
    {
        for (var place = 0; place < count; place++)
        {
            var values = Enumerable.Range(5, count).ToArray();
            values[place] = 1_000;
            Assert.Equal(1_000u, Addition.Largest(values));
            values[place] = -3;
            Assert.Equal(unchecked((uint)-3), Addition.Largest(values));
        }
        Assert.Equal(0u, Addition.Largest([]));
    }
}
