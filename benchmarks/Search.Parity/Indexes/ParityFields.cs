using Search.Analysis;
using Search.Indexing;

namespace Search.Parity.Indexes;

/// <summary>The fields that both engines index: a short text with positions, a long one, its stems without positions, a keyword and a number.</summary>
internal static class ParityFields
{
    public const string Title = "title";
    public const string Text = "text";
    public const string Stems = "stems";
    public const string Outlet = "outlet";
    public const string Day = "day";
    public const string Number = "number";

    /// <summary>How many positions lie between the values of one field, as <see cref="Document.Add(string, string?)"/> says.</summary>
    public const int ValueGap = 100;

    public static TextAnalyzer Analyzer => TextAnalyzer.English;

    public static Schema Schema { get; } = new(
        Field.Text(Title, Analyzer, stored: false),
        Field.Text(Text, Analyzer, stored: false),
        Field.Stems(Stems, Text),
        Field.Keyword(Outlet, stored: false),
        Field.Number(Day),
        Field.Number(Number));

    /// <summary>The text fields in the order in which they are handed over.</summary>
    public static IReadOnlyList<string> TextFields { get; } = [Title, Text, Stems];
}
