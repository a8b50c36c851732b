using System.Text;
using Search.Service.Feeds;

namespace Search.Service.Tests.Feeds;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("\uFEFF=1")]
    [InlineData("＝1+1")]
    public void What_would_be_a_formula_is_text(string cell) => Assert.Equal("'" + cell, Csv.Guard(cell));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a=b")]
    [InlineData("1-2")]
    [InlineData("'=1")]
    public void What_is_text_stays_as_it_is(string cell) => Assert.Equal(cell, Csv.Guard(cell));

    [Fact]
    public void Cells_come_back_as_they_were()
    {
        string[] cells = ["a", "", "b, c", "say \"x\"", "two\r\nlines", " edge ", "ü𝄞", "a;b", "tab\there"];
        var text = new StringBuilder();
        Csv.AppendRow(text, cells);
        Assert.Equal(cells, Assert.Single(CsvReading.Rows(text.ToString())));
    }

    [Fact]
    public void Numbers_are_written_as_they_are_and_nothing_as_nothing()
    {
        var text = new StringBuilder();
        Csv.AppendRow(text, -3, 1.5f, null, "x\0y");
        Assert.Equal("-3,1.5,,x\uFFFDy\r\n", text.ToString());
    }
}
