namespace Search.Importing.Html.Facts;

/// <summary>How sure a fact is by where it stood. The order matters; the numbers were chosen, not measured.</summary>
internal static class Sureness
{
    /// <summary>Written for programs, in a form that means this alone: JSON-LD, microdata.</summary>
    public const double Stated = 0.95;

    /// <summary>Written for programs that show previews: OpenGraph and the like.</summary>
    public const double Preview = 0.9;

    /// <summary>Written for somebody: a meta element, a <c>time</c>.</summary>
    public const double Named = 0.85;

    /// <summary>Read from what people see, by how it is marked.</summary>
    public const double Marked = 0.75;

    /// <summary>Read from words alone.</summary>
    public const double Worded = 0.6;
}
