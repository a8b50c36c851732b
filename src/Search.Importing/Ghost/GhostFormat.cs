using System.Text;
using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Json;

namespace Search.Importing.Ghost;

/// <summary>Ghost's export: the tables of its database as one JSON document. Comments and members are in backups alone.</summary>
internal sealed class GhostFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "Ghost JSON";

    public bool Recognises(SourceFile file)
    {
        if (JsonSketch.Of(file) is not { } sketch || !(sketch.Has("db") || sketch.Has("data") || sketch.Has("posts")))
            return false;
        var head = Encoding.UTF8.GetString(JsonHead.Utf8(file).Span);
        var isDump = head.Contains("\"exported_on\"", StringComparison.Ordinal) || head.Contains("\"posts_tags\"", StringComparison.Ordinal) || head.Contains("\"posts_authors\"", StringComparison.Ordinal)
            || head.Contains("\"mobiledoc\"", StringComparison.Ordinal) || head.Contains("\"lexical\"", StringComparison.Ordinal);
        return isDump || head.Contains("\"posts\"", StringComparison.Ordinal) && head.Contains("\"published_at\"", StringComparison.Ordinal);
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var spool = new PostSpool();
        using var tables = new GhostTables(options);
        foreach (var (table, row, offset) in JsonDump.Read(file, wrapper: "db", options.MaxLineBytes, problems))
        {
            if (tables.Read(table, row, offset) is { } post)
                spool.Add(post);
        }

        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        foreach (var gathered in spool.Threads())
        {
            if (gathered[0].IsOrphan)
            {
                foreach (var _ in gathered)
                    tables.LeftOut.Add("comments on posts that are not published or not there");
                continue;
            }
            var (article, comments) = assembler.Of(gathered);
            var number = gathered[0].Post.Id;
            yield return new ArticleThread(
                tables.Complete(article with { Id = article.Url ?? $"ghost-{number}" }, number), [.. comments.Select(tables.Complete)]);
        }
        tables.LeftOut.Tell(problems);
    }
}
