using Search.Archive;
using Search.Extraction.Pages;
using Search.Importing.Dates;
using Search.Importing.Html.Facts;

namespace Search.Extraction.Measuring;

/// <summary>How well one page was read.</summary>
/// <param name="Page">The page.</param>
/// <param name="Article">What was read; <see langword="null"/> for nothing.</param>
internal sealed record PageScore(ExpectedPage Page, Article? Article)
{
    /// <summary>Of its body, by words; <see langword="null"/> when none is stated.</summary>
    public double? F1 { get; private init; }

    /// <summary>What was found of the passages that are stated.</summary>
    public Passages Passages { get; private init; }

    /// <summary>Whether the title is the one that is expected; <see langword="null"/> when none is stated. The same goes for the other facts.</summary>
    public bool? Title { get; private init; }

    /// <summary>Whether the title has the expected words, the site's name aside.</summary>
    public bool? TitleWords { get; private init; }

    /// <summary>Whether all authors found are in the expected byline, and there are any.</summary>
    public bool? Byline { get; private init; }

    /// <summary>Whether the outlet is the expected site.</summary>
    public bool? Site { get; private init; }

    /// <summary>Whether the date is on the expected day. A moment is on a day that is stated without a zone when it is that day somewhere.</summary>
    public bool? Published { get; private init; }

    /// <summary>Whether the language is the expected one.</summary>
    public bool? Language { get; private init; }

    /// <summary>Compares what was read with what is expected.</summary>
    public static PageScore Of(ExpectedPage page, Article? article) => new(page, article)
    {
        F1 = page.Body is { } body ? new WordCounts(article?.Body ?? "").F1(new WordCounts(body)) : null,
        Passages = Passages.Of(article?.Body ?? "", page.Within, page.Outside),
        Title = page.Title is { } title ? (article?.Title ?? "") == (FactText.Line(title) ?? "") : null,
        TitleWords = page.Title is { } words ? article is not null && TitleMatch.IsSame(words, article, page) : null,
        Byline = page.Byline is { } byline ? article?.Authors.Count > 0 && article.Authors.All(author => FactText.Line(byline)!.Contains(author, StringComparison.OrdinalIgnoreCase)) : null,
        Site = page.SiteName is { } site ? article?.Outlet == FactText.Line(site) : null,
        Published = page.Published is { } published && DateReader.TryRead(published, out var date) && date.Precision >= DatePrecision.Day ? article?.Published is { } read && IsSameDay(date, read) : null,
        Language = page.Language is { } language ? article?.Language == FactText.Language(language) : null,
    };

    // Clocks show from 12 hours before UTC to 14 after.
    private static bool IsSameDay(PartialDate expected, PartialDate read) =>
        expected.Precision == DatePrecision.Day && read.Precision == DatePrecision.Time
            ? read.Start >= expected.Start.AddHours(-14) && read.Start < expected.End.AddHours(12)
            : read.Precision >= DatePrecision.Day && read.Start.Date == expected.Start.Date;
}
