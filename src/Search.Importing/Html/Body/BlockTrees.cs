using System.Text.Json;

namespace Search.Importing.Html.Body;

/// <summary>Says how likely a block, or a line, is what the trees were grown to tell: a sum of small decision trees over its features. Immutable.</summary>
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
    public static BlockTrees BuiltIn { get; } = Load(BuiltInName, BlockFeatures.Names);

    /// <summary>The log of the odds, of a block of HTML that it belongs to the article.</summary>
    /// <param name="features">What <see cref="BlockFeatures"/> says of it, or whatever else the trees were grown on.</param>
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
    /// <param name="json">The file.</param>
    /// <param name="features">The names of the features that this program has.</param>
    /// <exception cref="InvalidDataException">They were grown on other features than this program has.</exception>
    public static BlockTrees Read(Stream json, IReadOnlyList<string> features)
    {
        var file = JsonSerializer.Deserialize<BlockTreesFile>(json, JsonSerializerOptions.Web)!;
        if (!file.Features.SequenceEqual(features))
            throw new InvalidDataException("The trees were grown on other features than these; grow them again with benchmarks/Search.Extraction.");
        return new BlockTrees([.. file.Trees.Select(tree => tree.Select(Node.Of).ToArray())]);
    }

    /// <summary>Writes the trees to a file.</summary>
    /// <param name="json">The file.</param>
    /// <param name="about">What the trees are and how they were made.</param>
    /// <param name="features">The names of the features that they were grown on.</param>
    public void Write(Stream json, IReadOnlyList<string> about, IReadOnlyList<string> features) =>
        JsonSerializer.Serialize(json, new BlockTreesFile(about, features, [.. _trees.Select(tree => tree.Select(node => node.ToNumbers()).ToArray())]), JsonSerializerOptions.Web);

    /// <summary>Reads trees that come with the program.</summary>
    /// <param name="resource">The resource's name.</param>
    /// <param name="features">The names of the features that this program has.</param>
    /// <exception cref="InvalidOperationException">There is no such resource.</exception>
    public static BlockTrees Load(string resource, IReadOnlyList<string> features)
    {
        using var stream = typeof(BlockTrees).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {resource}.");
        return Read(stream, features);
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
