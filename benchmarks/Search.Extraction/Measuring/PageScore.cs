using Search.Archive;
using Search.Extraction.Pages;
using Search.Importing.Dates;
using Search.Importing.Html.Facts;

namespace Search.Extraction.Measuring;

/// <summary>How well one page was read.</summary>
/// <param name="Page">The page.</param>
/// <param name="F1">Of its body, by words.</param>
internal sealed record PageScore(ExpectedPage Page, double F1)
{
    /// <summary>Whether the title is the one that is expected; <see langword="null"/> when none is stated. The same goes for the other facts.</summary>
    public bool? Title { get; private init; }

    /// <summary>Whether all authors found are in the expected byline, and there are any.</summary>
    public bool? Byline { get; private init; }

    /// <summary>Whether the outlet is the expected site.</summary>
    public bool? Site { get; private init; }

    /// <summary>Whether the date is on the expected day.</summary>
    public bool? Published { get; private init; }

    /// <summary>Whether the language is the expected one.</summary>
    public bool? Language { get; private init; }

    /// <summary>Compares what was read with what is expected.</summary>
    public static PageScore Of(ExpectedPage page, Article? article) => new(page, new WordCounts(article?.Body ?? "").F1(new WordCounts(page.Body)))
    {
        Title = page.Title is { } title ? (article?.Title ?? "") == (FactText.Line(title) ?? "") : null,
        Byline = page.Byline is { } byline ? article?.Authors.Count > 0 && article.Authors.All(author => FactText.Line(byline)!.Contains(author, StringComparison.OrdinalIgnoreCase)) : null,
        Site = page.SiteName is { } site ? article?.Outlet == FactText.Line(site) : null,
        Published = page.Published is { } published ? DateReader.TryRead(published, out var date) && article?.Published?.Start.Date == date.Start.Date : null,
        Language = page.Language is { } language ? article?.Language == FactText.Language(language) : null,
    };
}
