using System.Globalization;
using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Dates;
using Search.Importing.Formats;
using Search.Importing.Html.Text;
using Search.Importing.Identity;

namespace Search.Importing.Tables;

/// <summary>Makes posts of the rows of a table. Used by one thread, for one file.</summary>
/// <param name="columns">What stands where.</param>
/// <param name="file">The file's name, within which numbers count.</param>
/// <param name="problems">Told what cannot be read.</param>
internal sealed class TableRows(TableColumns columns, string file, ProblemSink problems)
{
    /// <summary>The article of a row; <see langword="null"/> when it has neither title nor text, nor anything to know an article by.</summary>
    public Post? ArticleOf(IReadOnlyList<string> row, long line)
    {
        var title = TypedHtml.Of(columns.Value(row, "title") ?? "").ReplaceLineEndings(" ");
        var body = TypedHtml.Of(columns.Value(row, "body") ?? "");
        var (url, number) = (columns.Value(row, "url"), columns.Value(row, "id"));
        if (title.Length + body.Length == 0 && (!columns.HoldsComments || url is null && number is null))
            return null;
        var outlet = columns.Value(row, "outlet");
        var id = url ?? (number is null ? StableIds.Readable(title, outlet, title, body) : number.All(char.IsAsciiDigit) ? $"{Path.GetFileName(file)}#{number}" : number);
        return new Post
        {
            Keys = [$"article {id}"],
            Id = id,
            Url = url,
            Identifiers = number is not null && number != url ? [number] : [],
            Title = title,
            Body = body,
            Authors = [.. TableLists.Names(columns.Value(row, "authors")).Select(NameOf).OfType<string>()],
            Published = DateOf(row, "published", line),
            PublishedHow = null,
            Tags = TableLists.Tags(columns.Value(row, "tags")),
            Outlet = outlet,
            Language = LanguageOf(columns.Value(row, "language")),
            Line = line,
        };
    }

    /// <summary>The comment of a row; <see langword="null"/> when it has none.</summary>
    public Post? CommentOf(IReadOnlyList<string> row, Post article, long line)
    {
        if (columns.Value(row, "comment") is not { } text)
            return null;
        var body = TypedHtml.Of(text);
        var author = columns.Value(row, "comment_author") is { } name ? NameOf(name) : null;
        var published = DateOf(row, "comment_published", line);
        var number = columns.Value(row, "comment_id");
        var id = number ?? StableIds.Hash(author, published?.ToString(), body);
        var parent = columns.Value(row, "comment_parent");
        return new Post
        {
            Keys = [$"comment {article.Id} {id}"],
            Answers = parent is null or "0" or "0.0" ? article.Keys : [$"comment {article.Id} {Whole(parent)}", .. article.Keys],
            Id = id,
            Authors = author is null ? [] : [author],
            Published = published,
            Body = body,
            Votes = double.TryParse(columns.Value(row, "comment_votes"), NumberStyles.Float, CultureInfo.InvariantCulture, out var votes) && Math.Abs(votes) < int.MaxValue ? (int)votes : null,
            Line = line,
        };
    }

    private PartialDate? DateOf(IReadOnlyList<string> row, string field, long line)
    {
        if (columns.Value(row, field) is not { } text)
            return null;
        if (DateReader.TryRead(text, out var date))
            return date;
        problems.Problem($"a date cannot be read and is taken as unknown: {(text.Length > 60 ? text[..60] : text)}", line);
        return null;
    }

    // Tables that went through other programs have whole numbers as 12.0.
    private static string Whole(string number) => number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2] : number;

    private static string? LanguageOf(string? language)
    {
        var tag = language?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return tag is { Length: 2 or 3 } && tag.All(char.IsAsciiLetterLower) ? tag : null;
    }

    private static string? NameOf(string name) => name.Contains('@', StringComparison.Ordinal) ? PersonName.Of(name) : name;
}
