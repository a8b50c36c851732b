using Search.Importing.Html.Body;

namespace Search.Extraction.Training;

/// <summary>Grows trees on pages by gradient boosting (Friedman 2001; second-order gains as in Chen and Guestrin, "XGBoost", 2016). Deterministic.</summary>
internal sealed class TreeGrower
{
    // Blocks of pages have eighty features and several kinds of sites behind them; lines of text need less.
    private static readonly Growth OfBlocks = new(160, 5, 0.08);
    private static readonly Growth OfRows = new(120, 4, 0.1);

    // A leaf of fewer rows knows one page, not pages.
    private const int FewestInLeaf = 40;
    private const double Regularisation = 5;
    private const double LeastGain = 1;
    private const int Bins = 32;

    private readonly Growth _growth;
    private readonly double[] _labels;
    private readonly double[] _weights;
    private readonly double[][] _cuts;
    private readonly byte[][] _bins;
    private readonly double[] _scores;
    private readonly double[] _gradients;
    private readonly double[] _curvatures;

    private TreeGrower(double[][] rows, double[] labels, double[] weights, Growth growth)
    {
        var features = rows.Length == 0 ? 0 : rows[0].Length;
        (_labels, _weights, _growth) = (labels, weights, growth);
        _cuts = [.. Enumerable.Range(0, features).Select(feature => Cuts(rows, feature))];
        _bins = [.. Enumerable.Range(0, features).Select(feature => rows.Select(row => Bin(_cuts[feature], row[feature])).ToArray())];
        (_scores, _gradients, _curvatures) = (new double[rows.Length], new double[rows.Length], new double[rows.Length]);
    }

    /// <summary>Grows trees on the blocks of some pages.</summary>
    public static BlockTrees Grow(IEnumerable<TrainingPage> pages)
    {
        var instructive = pages.Where(page => page.IsInstructive).ToList();
        return Grow(
            [.. instructive.SelectMany(page => page.Features)], [.. instructive.SelectMany(page => page.Labels)], [.. instructive.SelectMany(page => page.Weights)], OfBlocks);
    }

    /// <summary>Grows trees on rows of features.</summary>
    /// <param name="rows">The features of each row, as many in all.</param>
    /// <param name="labels">What the trees are to tell of each: 0 for no, 1 for yes, or between.</param>
    /// <param name="weights">How much each counts.</param>
    public static BlockTrees Grow(double[][] rows, double[] labels, double[] weights) => Grow(rows, labels, weights, OfRows);

    private static BlockTrees Grow(double[][] rows, double[] labels, double[] weights, Growth growth)
    {
        var grower = new TreeGrower(rows, labels, weights, growth);
        return new BlockTrees([.. Enumerable.Range(0, growth.Trees).Select(_ => grower.GrowOne())]);
    }

    private static double[] Cuts(double[][] rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        return distinct.Length <= Bins ? distinct : [.. Enumerable.Range(1, Bins - 1).Select(part => values[(int)((long)values.Length * part / Bins)]).Distinct()];
    }

    private static byte Bin(double[] cuts, double value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at < 0 ? ~at : at);
    }

    private BlockTrees.Node[] GrowOne()
    {
        for (var i = 0; i < _scores.Length; i++)
        {
            var likely = 1 / (1 + Math.Exp(-_scores[i]));
            _gradients[i] = _weights[i] * (_labels[i] - likely);
            _curvatures[i] = _weights[i] * Math.Max(1e-6, likely * (1 - likely));
        }
        var nodes = new List<BlockTrees.Node>();
        Grow(nodes, [.. Enumerable.Range(0, _scores.Length)], 0);
        return [.. nodes];
    }

    private int Grow(List<BlockTrees.Node> nodes, int[] rows, int depth)
    {
        var place = nodes.Count;
        nodes.Add(default);
        if (depth < _growth.Depth && rows.Length >= 2 * FewestInLeaf && BestSplit(rows) is { } split)
        {
            var bins = _bins[split.Feature];
            var left = Grow(nodes, Array.FindAll(rows, row => bins[row] <= split.Bin), depth + 1);
            var right = Grow(nodes, Array.FindAll(rows, row => bins[row] > split.Bin), depth + 1);
            nodes[place] = new BlockTrees.Node(split.Feature, Math.Ceiling(_cuts[split.Feature][split.Bin] * 1e4) / 1e4, left, right, 0);
            return place;
        }
        var (gradient, curvature) = Sum(rows);
        var value = Math.Round(_growth.Rate * gradient / (curvature + Regularisation), 4);
        nodes[place] = new BlockTrees.Node(-1, 0, 0, 0, value);
        foreach (var row in rows)
            _scores[row] += value;
        return place;
    }

    private (int Feature, int Bin)? BestSplit(int[] rows)
    {
        var (gradient, curvature) = Sum(rows);
        var bestGain = LeastGain;
        (int, int)? best = null;
        for (var feature = 0; feature < _cuts.Length; feature++)
        {
            if (_cuts[feature].Length < 2)
                continue;
            var histogram = Histogram(rows, feature);
            var (leftGradient, leftCurvature, leftCount) = (0.0, 0.0, 0);
            for (var bin = 0; bin < _cuts[feature].Length; bin++)
            {
                leftGradient += histogram[bin].Gradient;
                leftCurvature += histogram[bin].Curvature;
                leftCount += histogram[bin].Count;
                if (leftCount < FewestInLeaf || rows.Length - leftCount < FewestInLeaf)
                    continue;
                var gain = Gain(leftGradient, leftCurvature) + Gain(gradient - leftGradient, curvature - leftCurvature) - Gain(gradient, curvature);
                if (gain > bestGain)
                    (bestGain, best) = (gain, (feature, bin));
            }
        }
        return best;
    }

    private (double Gradient, double Curvature, int Count)[] Histogram(int[] rows, int feature)
    {
        var histogram = new (double Gradient, double Curvature, int Count)[_cuts[feature].Length + 1];
        var bins = _bins[feature];
        foreach (var row in rows)
        {
            ref var bin = ref histogram[bins[row]];
            bin = (bin.Gradient + _gradients[row], bin.Curvature + _curvatures[row], bin.Count + 1);
        }
        return histogram;
    }

    private (double Gradient, double Curvature) Sum(int[] rows)
    {
        var (gradient, curvature) = (0.0, 0.0);
        foreach (var row in rows)
            (gradient, curvature) = (gradient + _gradients[row], curvature + _curvatures[row]);
        return (gradient, curvature);
    }

    private static double Gain(double gradient, double curvature) => gradient * gradient / (curvature + Regularisation);

    /// <summary>How much is grown.</summary>
    /// <param name="Trees">How many trees.</param>
    /// <param name="Depth">How many questions each asks at most.</param>
    /// <param name="Rate">How much of what is still wrong each tree mends.</param>
    private sealed record Growth(int Trees, int Depth, double Rate);
}
