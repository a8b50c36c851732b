using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Xml;

namespace Search.Importing.Tables;

/// <summary>Tables with a header, their columns parted by commas, semicolons, tabs or bars: an article, a comment, or an article with a comment, a row.</summary>
/// <remarks>Columns are known by their names (<see cref="ColumnNames"/>) or given (<see cref="ImportOptions.Columns"/>). Rows of comments stand in for articles elsewhere.</remarks>
internal sealed class TableFormat(ImportOptions options) : ISourceFormat
{
    // Names of columns are short, and a table has two at least: a first line of prose is no header.
    private const int LongestName = 60;

    private static readonly char[] Separators = [',', '\t', ';', '|'];

    public string Name => "table";

    public bool Recognises(SourceFile file)
    {
        var head = XmlText.Head(file);
        if (head.AsSpan().TrimStart() is [] or ['<' or '{' or '[', ..] || SeparatorOf(head) is not { } separator)
            return false;
        var reader = new TableReader(new StringReader(head), separator);
        reader.TryRead();
        var header = reader.Row.ToList();
        var columns = new TableColumns(header, options.Columns);
        if (header.Exists(name => name.Length > LongestName || name.Contains('\n', StringComparison.Ordinal)) || !columns.HoldsTexts)
            return false;
        if (file.Extension is ".csv" or ".tsv" or ".tab")
            return true;
        // Two fields, and a second row of as many columns, tell a table from a line that happens to look like a header.
        return columns.Fields > 1 && reader.TryRead() && (reader.Row.Count == header.Count || reader.IsCutOff && !file.IsWholeInHead);
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var text = XmlText.Open(file, problems);
        var table = new TableReader(text, SeparatorOf(XmlText.Head(file)) ?? ',');
        if (!table.TryRead())
            yield break;
        var columns = new TableColumns([.. table.Row], options.Columns);
        foreach (var missing in columns.Missing)
            problems.Problem($"there is no column '{missing}'", table.Line);
        var rows = new TableRows(columns, file.Name, problems);
        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        if (!columns.HoldsComments)
        {
            foreach (var post in Articles(table, columns, rows, problems))
                yield return assembler.Of([new PlacedPost(post, -1, IsOrphan: false)]);
            yield break;
        }

        using var spool = new PostSpool();
        foreach (var post in Articles(table, columns, rows, problems))
        {
            spool.Add(post);
            if (rows.CommentOf(table.Row, post, table.Line) is { } comment && !spool.Add(comment))
                problems.Note("a comment comes twice", table.Line);
        }
        foreach (var gathered in spool.Threads())
        {
            var thread = assembler.Of(gathered);
            yield return columns.Has("body") ? thread : thread with { Article = thread.Article with { Id = $"comments on {thread.Article.Id}", IsStandIn = true } };
        }
    }

    private static IEnumerable<Post> Articles(TableReader table, TableColumns columns, TableRows rows, ProblemSink problems)
    {
        while (table.TryRead())
        {
            if (table.IsCutOff)
                problems.Problem("a quote has no end, so that the rest of the file is one field", table.Line);
            if (table.WasTooLong)
                problems.Problem("a field is too long and was cut off", table.Line);
            if (table.Row.Count != columns.Count)
                problems.Problem($"the row has {table.Row.Count} columns, the header {columns.Count}", table.Line);
            if (rows.ArticleOf(table.Row, table.Line) is { } article)
                yield return article;
            else
                problems.Problem(columns.HoldsComments ? "the row names no article" : "the row has neither title nor body", table.Line);
        }
    }

    // The one of which the first line has most, outside of quotes.
    private static char? SeparatorOf(string head)
    {
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var letter in head.TrimStart('\uFEFF', '\r', '\n', ' '))
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (letter == '\n' && !isQuoted)
                break;
            else if (!isQuoted && Array.IndexOf(Separators, letter) is >= 0 and var place)
                counts[place]++;
        }
        return counts.Max() == 0 ? null : Separators[Array.IndexOf(counts, counts.Max())];
    }
}
