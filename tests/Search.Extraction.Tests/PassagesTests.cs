using Search.Extraction.Measuring;

namespace Search.Extraction.Tests;

public sealed class PassagesTests
{
    [Fact]
    public void Passages_are_looked_for_whatever_the_white_space()
    {
        var passages = Passages.Of("The tide\nturned twice.\n\nShare", ["tide turned", "ebb"], ["Share", "Print"]);

        Assert.Equal(new Passages(1, 1, 1), passages);
        Assert.Equal(2.0 / 4, passages.F1);
    }

    [Fact]
    public void Passages_of_pages_are_counted_together() => Assert.Equal(new Passages(3, 1, 2), new Passages(1, 1, 0) + new Passages(2, 0, 2));
}
