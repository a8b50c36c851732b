using Search.Importing.Html.Blocks;
using Search.Importing.Html.Body;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Body;

public sealed class BodyReaderTests
{
    [Theory]
    [InlineData(1.0, true)]
    [InlineData(-1.0, true)]
    [InlineData(-2.0, false)]
    public void Text_that_seems_a_little_unlikely_throughout_is_taken_all_the_same(double odds, bool isTaken)
    {
        var tree = PageTree.Of(HtmlParsing.ParseDocument($"<body><div>{ReadPage.Story}</div></body>"), HtmlRules.BuiltIn.Hints);
        var reader = new BodyReader(new BlockTrees([[new(-1, 0, 0, 0, odds)]]));

        var chosen = reader.Choose(new PageMap(tree, BlockReader.Read(tree), _ => false), "Water", _ => false, out var confidence);

        Assert.Equal([isTaken, isTaken, isTaken], chosen);
        Assert.InRange(confidence, isTaken ? 0.2 : 0, isTaken ? 0.8 : 0);
    }
}
