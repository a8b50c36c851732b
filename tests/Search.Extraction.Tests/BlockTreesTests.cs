using Search.Importing.Html.Body;

namespace Search.Extraction.Tests;

public sealed class BlockTreesTests
{
    [Fact]
    public void Trees_that_were_written_say_the_same_when_read()
    {
        var trees = new BlockTrees([[new(2, 0.25, 1, 2, 0), new(-1, 0, 0, 0, 1.5), new(-1, 0, 0, 0, -2)], [new(-1, 0, 0, 0, 0.125)]]);
        using var file = new MemoryStream();
        trees.Write(file, ["invented"], BlockFeatures.Names);
        file.Position = 0;
        var read = BlockTrees.Read(file, BlockFeatures.Names);

        Assert.Equal([1.625, -1.875], new[] { 0.25, 0.26 }.Select(density => read.LogOdds(With(density))));
    }

    [Fact]
    public void Trees_grown_on_other_features_are_refused() =>
        Assert.Throws<InvalidDataException>(() => BlockTrees.Read(new MemoryStream("""{"about": [], "features": ["words"], "trees": []}"""u8.ToArray()), BlockFeatures.Names));

    private static double[] With(double third)
    {
        var features = new double[BlockFeatures.Count];
        features[2] = third;
        return features;
    }
}
