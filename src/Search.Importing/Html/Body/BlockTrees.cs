using System.Text.Json;

namespace Search.Importing.Html.Body;

/// <summary>Says how likely a block belongs to the article: a sum of small decision trees over its features. Immutable.</summary>
/// <remarks>
/// The trees were grown by gradient boosting for the logistic loss (Friedman, "Greedy function approximation: a gradient boosting machine", 2001) on pages of
/// which the article's text is known; <c>benchmarks/Search.Extraction</c> grows them and says how well they do on pages that they have not seen.
/// </remarks>
internal sealed class BlockTrees
{
    private const string BuiltInName = "Search.Importing.Html.Body.block-trees.json";

    private readonly Node[][] _trees;

    /// <summary>Takes grown trees.</summary>
    /// <param name="trees">The nodes of each, the root first.</param>
    public BlockTrees(Node[][] trees) => _trees = trees;

    /// <summary>The trees that come with the program.</summary>
    public static BlockTrees BuiltIn { get; } = LoadBuiltIn();

    /// <summary>The log of the odds that a block belongs to the article.</summary>
    /// <param name="features">What <see cref="BlockFeatures"/> says of it.</param>
    public double LogOdds(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        foreach (var tree in _trees)
        {
            ref readonly var node = ref tree[0];
            while (node.Feature >= 0)
                node = ref tree[features[node.Feature] <= node.Threshold ? node.Left : node.Right];
            sum += node.Value;
        }
        return sum;
    }

    /// <summary>Reads a file of trees.</summary>
    /// <exception cref="InvalidDataException">They were grown on other features than this program has.</exception>
    public static BlockTrees Read(Stream json)
    {
        var file = JsonSerializer.Deserialize<BlockTreesFile>(json, JsonSerializerOptions.Web)!;
        if (!file.Features.SequenceEqual(BlockFeatures.Names))
            throw new InvalidDataException("The trees were grown on other features than these; grow them again with benchmarks/Search.Extraction.");
        return new BlockTrees([.. file.Trees.Select(tree => tree.Select(Node.Of).ToArray())]);
    }

    /// <summary>Writes the trees to a file.</summary>
    public void Write(Stream json, IReadOnlyList<string> about) =>
        JsonSerializer.Serialize(json, new BlockTreesFile(about, BlockFeatures.Names, [.. _trees.Select(tree => tree.Select(node => node.ToNumbers()).ToArray())]), JsonSerializerOptions.Web);

    private static BlockTrees LoadBuiltIn()
    {
        using var stream = typeof(BlockTrees).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {BuiltInName}.");
        return Read(stream);
    }

    /// <summary>A question about a feature, or an answer.</summary>
    /// <param name="Feature">Which feature is asked about; -1 for an answer.</param>
    /// <param name="Threshold">Up to it the left node is next, above it the right.</param>
    /// <param name="Left">The place of the left node.</param>
    /// <param name="Right">The place of the right node.</param>
    /// <param name="Value">What an answer adds.</param>
    public readonly record struct Node(int Feature, double Threshold, int Left, int Right, double Value)
    {
        /// <summary>A node from its numbers in a file: an answer has one, a question four.</summary>
        public static Node Of(double[] numbers) =>
            numbers.Length == 1 ? new Node(-1, 0, 0, 0, numbers[0]) : new Node((int)numbers[0], numbers[1], (int)numbers[2], (int)numbers[3], 0);

        /// <summary>Its numbers in a file.</summary>
        public double[] ToNumbers() => Feature < 0 ? [Value] : [Feature, Threshold, Left, Right];
    }
}
