using Search.Archive;
using Search.Extraction.Measuring;

namespace Search.Extraction.Texts;

/// <summary>How well the text of one page was read.</summary>
/// <param name="Page">The page.</param>
/// <param name="Article">What was read.</param>
/// <param name="F1">Of its body, by words; <see langword="null"/> when only pieces of it are known.</param>
internal sealed record TextScore(TextPage Page, Article Article, double? F1)
{
    /// <summary>The names of those who commented, as read.</summary>
    public IReadOnlyList<string?> Commenters { get; private init; } = [];

    /// <summary>Whether the title has the words that are expected; <see langword="null"/> when none is stated. The same goes for the other facts.</summary>
    public bool? Title { get; private init; }

    /// <summary>Whether a line of the page is the expected title, so that it could be found.</summary>
    public bool TitleIsShown { get; private init; }

    /// <summary>Whether the authors are those expected, in their order.</summary>
    public bool? Authors { get; private init; }

    /// <summary>Whether the day is the one expected.</summary>
    public bool? Published { get; private init; }

    /// <summary>How many of the pieces that the text has were found, of how many that the page shows.</summary>
    public (int Found, int All) With { get; private init; }

    /// <summary>How many of the pieces that the text has not were taken, of how many that the page shows.</summary>
    public (int Found, int All) Without { get; private init; }

    /// <summary>Compares what was read with what is expected.</summary>
    public static TextScore Of(TextPage page, ArticleThread thread)
    {
        var article = thread.Article;
        var shown = string.Join(' ', WordCounts.Words(page.Text));
        var body = string.Join(' ', WordCounts.Words(article.Body));
        (int, int) Pieces(IReadOnlyList<string> pieces)
        {
            var asked = pieces.Select(piece => string.Join(' ', WordCounts.Words(piece))).Where(piece => piece.Length > 0 && shown.Contains(piece, StringComparison.Ordinal)).ToList();
            return (asked.Count(piece => body.Contains(piece, StringComparison.Ordinal)), asked.Count);
        }
        return new TextScore(page, article, page.Body is { } expected ? new WordCounts(article.Body).F1(new WordCounts(expected)) : null)
        {
            Title = page.Title is { Length: > 0 } title ? Key(title) == Key(article.Title) : null,
            TitleIsShown = page.Title is { Length: > 0 } wanted && page.Text.Split('\n').Any(line => Key(line) == Key(wanted)),
            Commenters = [.. thread.Comments.Select(comment => comment.Author)],
            Authors = page.Authors.Count == 0 ? null : page.Authors.SequenceEqual(article.Authors, StringComparer.OrdinalIgnoreCase),
            Published = page.Published is { } day ? article.Published is { Precision: >= DatePrecision.Day } read && read.Start.Date == day.Start.Date : null,
            With = Pieces(page.With),
            Without = Pieces(page.Without),
        };
    }

    /// <summary>The words of a title and nothing else.</summary>
    public static string Key(string title) => string.Join(' ', WordCounts.Words(title));
}
