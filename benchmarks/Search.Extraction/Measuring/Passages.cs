using Search.Importing.Html.Text;

namespace Search.Extraction.Measuring;

/// <summary>How many of a text's known passages were found, and how many of those that do not belong to it.</summary>
/// <param name="Found">Passages of the text that are in what was read.</param>
/// <param name="Missed">Passages of the text that are not.</param>
/// <param name="Wrong">Passages of the rest of the page that are in what was read.</param>
internal readonly record struct Passages(int Found, int Missed, int Wrong)
{
    /// <summary>The harmonic mean of precision and recall; 1 for no passages.</summary>
    public double F1 => Found + Missed + Wrong == 0 ? 1 : 2.0 * Found / (2 * Found + Missed + Wrong);

    /// <summary>Looks for passages, whatever the white space.</summary>
    public static Passages Of(string text, IReadOnlyList<string> within, IReadOnlyList<string> outside)
    {
        var line = Line(text);
        var found = within.Count(passage => line.Contains(Line(passage), StringComparison.Ordinal));
        return new Passages(found, within.Count - found, outside.Count(passage => line.Contains(Line(passage), StringComparison.Ordinal)));
    }

    /// <summary>Both counts together.</summary>
    public static Passages operator +(Passages one, Passages other) => new(one.Found + other.Found, one.Missed + other.Missed, one.Wrong + other.Wrong);

    private static string Line(string text)
    {
        var flow = new TextFlow();
        flow.Append(text);
        return flow.ToString();
    }
}
