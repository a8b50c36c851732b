using Search.Importing.Spooling;

namespace Search.Importing.Tests.Spooling;

public sealed class SpooledListsTests
{
    [Fact]
    public void Lists_are_in_the_order_asked_for_and_else_as_they_came()
    {
        using var lists = new SpooledLists(1 << 16);
        lists.Add(1, 2, 10);
        lists.Add(1, 0, 20);
        lists.Add(1, null, 30);
        lists.Add(2, null, 40);
        lists.Add(2, null, 50);

        Assert.Equal([20, 10, 30], lists.Of(1));
        Assert.Equal([40, 50], lists.Of(2));
        Assert.Empty(lists.Of(3));
    }

    [Fact]
    public void A_list_of_many_is_whole_wherever_it_lies()
    {
        using var lists = new SpooledLists(1 << 13);
        for (var i = 0; i < 30_000; i++)
            lists.Add((ulong)(i % 500) << 50, null, i);

        for (var name = 0; name < 500; name++)
            Assert.Equal(Enumerable.Range(0, 60).Select(place => (long)(name + 500 * place)), lists.Of((ulong)name << 50));
    }
}
