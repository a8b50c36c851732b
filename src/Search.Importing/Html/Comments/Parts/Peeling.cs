using Search.Importing.Dates;
using Search.Importing.Html.Comments.Words;

namespace Search.Importing.Html.Comments.Parts;

/// <summary>Takes from a comment's text the lines that are not its author's: headings above, buttons below, the page's notices.</summary>
internal static class Peeling
{
    // A name, a rank, a date, a number, and the word "says" may each have a line.
    private const int MostHeadings = 6;
    private const int MostFooters = 8;

    /// <summary>The text that is left, which may be none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="author">The author's name, where it is known.</param>
    /// <param name="order">How the page orders the numbers of dates.</param>
    public static string Peel(string text, string? author, DateOrder order)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAll(CommentWords.BuiltIn.IsNotice);
        var (first, end) = (0, lines.Count);
        for (var taken = 0; first < end && taken < MostHeadings && IsAbove(lines[first], author, order); first++)
            taken += lines[first].Length == 0 ? 0 : 1;
        for (var taken = 0; end > first && taken < MostFooters && IsBelow(lines[end - 1], author, order); end--)
            taken += lines[end - 1].Length == 0 ? 0 : 1;
        return string.Join('\n', lines[first..end]).TrimEnd();
    }

    private static bool IsAbove(string line, string? author, DateOrder order) =>
        line.Length == 0 || !line.Any(char.IsLetterOrDigit) && !line.Any(char.IsSurrogate) && line.Length < 4 || CommentWords.BuiltIn.IsControl(line) || HeadingLine.BuiltIn.Is(line, author, order);

    // People sign with their name: below the text it takes more to be the page's.
    private static bool IsBelow(string line, string? author, DateOrder order) =>
        line.Length == 0 || line.AsSpan().IndexOfAnyExcept("–—-|·• ") < 0 || CommentWords.BuiltIn.IsControl(line)
        || HeadingLine.BuiltIn.Is(line, author, order) && (line.Any(char.IsDigit) && line.Any(char.IsLetter) || CommentDates.Read(line, order) is not null || line.Length < 4);
}
