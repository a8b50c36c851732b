using System.Globalization;
using System.Text;

namespace Search.Querying;

/// <summary>A number, what it means, and the numbers it was made of.</summary>
public sealed record Explanation(float Value, string Description, IReadOnlyList<Explanation> Details)
{
    /// <summary>Whether the document matches what this explains; where it does not, the value is 0.</summary>
    public bool IsMatch { get; init; } = true;

    /// <summary>The tree as indented text, a line a number.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    internal static Explanation Of(float value, string description, params Explanation[] details) => new(value, description, details);

    internal static Explanation Miss(string description, params Explanation[] details) => new(0, description, details) { IsMatch = false };

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(Value.ToString(CultureInfo.InvariantCulture)).Append("  ").Append(Description).Append('\n');
        foreach (var detail in Details)
            detail.Append(text, depth + 1);
    }
}
