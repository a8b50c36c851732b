namespace Search.Importing.Html.Body;

/// <summary>The features of one block, put one after the other.</summary>
internal sealed class FeatureRow(int count)
{
    private int _next;

    /// <summary>The features so far; those that are not yet put are 0.</summary>
    public double[] Values { get; } = new double[count];

    /// <summary>Makes room for those of another block.</summary>
    public void Clear() => _next = 0;

    /// <summary>Puts a number.</summary>
    public void Put(double value) => Values[_next++] = value;

    /// <summary>Puts 1 for true and 0 for false.</summary>
    public void Put(bool value) => Values[_next++] = value ? 1 : 0;
}
