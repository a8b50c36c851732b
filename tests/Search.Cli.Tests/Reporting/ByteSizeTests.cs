using Search.Cli.Reporting;

namespace Search.Cli.Tests.Reporting;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1.0 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(12_345_678, "12.3 MB")]
    [InlineData(5_000_000_000_000_000, "5000 TB")]
    public void A_size_has_the_unit_that_keeps_it_short(long bytes, string expected) => Assert.Equal(expected, ByteSize.Of(bytes));
}
