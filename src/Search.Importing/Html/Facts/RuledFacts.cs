using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Comments.Parts;
using Search.Importing.Html.Comments.Words;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Text;

namespace Search.Importing.Html.Facts;

/// <summary>Takes title, author and date from where a known system has them.</summary>
internal static class RuledFacts
{
    /// <summary>Takes what the page does not state outright: a title in an element of its own goes before the window's, a marked name or date before what was found by words or classes.</summary>
    /// <param name="sheet">What is known.</param>
    /// <param name="root">The page's body.</param>
    /// <param name="rule">Where the facts are.</param>
    /// <param name="how">What the system is called.</param>
    public static void Fill(FactSheet sheet, IElement root, ArticleRule rule, string how)
    {
        if (IsUnsure(sheet.Title) && First(root, rule.Title) is { } title && FactText.Line(HtmlText.Of(title)) is { } line)
            sheet.Title = new Found<string>(line, how, Sureness.Marked);
        if (IsUnsure(sheet.Authors) && First(root, rule.Author) is { } author && HeadingLine.BuiltIn.Name(HtmlText.Of(author).Split('\n')[0], DateOrder.Unknown) is { } name)
            sheet.Authors = new Found<IReadOnlyList<string>>([name], how, Sureness.Marked);
        if (IsUnsure(sheet.Published) && First(root, rule.Date) is { } written && CommentDates.Of(written, DateOrder.Unknown) is { } date)
            sheet.Published = new Found<PartialDate>(date, how, Sureness.Marked);
    }

    private static bool IsUnsure<T>(Found<T>? found) => found is null || found.Confidence <= Sureness.Marked;

    private static IElement? First(IElement root, string? selector) => selector is null ? null : root.QuerySelector(selector);
}
