using Search.Extraction.Measuring;
using Search.Importing.Dates;
using Search.Importing.Formats;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Reading;
using Search.Importing.Html.Rules;

namespace Search.Extraction.Texts;

/// <summary>Puts beside each page's text what is expected of it.</summary>
/// <remarks>
/// Facts that a collection does not state are those that the page's mark-up states to the reader of HTML, which is right in 97 of 100. A fact that the text does
/// not show is not asked for, and neither is the article of a page whose text shows less than half of it.
/// </remarks>
internal static class TextPages
{
    private const int FewestWords = 60;

    /// <summary>The texts of pages and what is expected of them.</summary>
    public static IReadOnlyList<TextPage> Load(string texts, IReadOnlyList<HtmlPage> pages)
    {
        var reader = new HtmlPageReader(HtmlRules.BuiltIn, null);
        return [.. pages.Select(page => Of(page, File.ReadAllText(PageTexts.FileOf(texts, page)), reader)).OfType<TextPage>()];
    }

    private static TextPage? Of(HtmlPage page, string text, HtmlPageReader reader)
    {
        var words = new WordCounts(text);
        if (words.Total < FewestWords || page.Body is { } body && !Shows(words, body) || page.With.Count > 0 && !page.With.Any(piece => Holds(text, piece)))
            return null;
        var read = reader.Read(PageEncoding.Decode(page.Html(), null, out _), page.Name, new ProblemSink(page.Name, 100))?.Article;
        var authors = page.Author is { } stated ? stated.Split(';').SelectMany(AuthorNames.Split).ToList() : read?.Authors ?? [];
        var published = DateReader.TryRead(page.Published, out var date) ? date : read?.Published;
        return new TextPage(page.Collection, page.Name, text)
        {
            Title = FactText.Line(page.Title ?? read?.Title),
            Authors = authors.All(author => text.Contains(author, StringComparison.OrdinalIgnoreCase)) ? authors : [],
            Published = published is { Precision: >= Archive.DatePrecision.Day } day && text.Contains($"{day.Start.Year}", StringComparison.Ordinal) ? day : null,
            Body = page.Body,
            LikelyBody = read?.Body,
            With = page.With,
            Without = page.Without,
        };
    }

    /// <summary>Whether a text has a piece, spaces aside.</summary>
    public static bool Holds(string text, string piece) => string.Join(' ', WordCounts.Words(text)).Contains(string.Join(' ', WordCounts.Words(piece)), StringComparison.Ordinal);

    private static bool Shows(WordCounts shown, string body)
    {
        var words = new WordCounts(body);
        return words.Total >= FewestWords && shown.F1(words) * (shown.Total + words.Total) / 2 >= words.Total / 2.0;
    }
}
