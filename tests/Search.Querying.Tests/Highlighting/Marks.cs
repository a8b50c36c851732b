using System.Net;
using Search.Analysis;
using Search.Indexing;

namespace Search.Querying.Tests.Highlighting;

/// <summary>A schema of a title and a text, and shorthands around a highlighter.</summary>
internal static class Marks
{
    public static Schema Schema { get; } = new(
        Field.Text("title", TextAnalyzer.English), Field.Stems("title.stems", "title"),
        Field.Text("text", TextAnalyzer.English), Field.Stems("text.stems", "text"),
        Field.Keyword("outlet"));

    public static Highlighter For(string query) =>
        new(new QueryParser(new FieldVocabulary(Schema, ("title", 2), ("text", 1))).Parse(query).Query, Schema);

    public static string In(string text, string query) => For(query).Mark("text", text);

    /// <summary>What a person reads: without marks and escapes.</summary>
    public static string Read(string html) => WebUtility.HtmlDecode(html.Replace("<mark>", "").Replace("</mark>", ""));

    /// <summary>Runs of white space as one space.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The passage without its ellipses.</summary>
    public static string WithoutEllipses(string snippet)
    {
        snippet = snippet.StartsWith("… ", StringComparison.Ordinal) ? snippet[2..] : snippet;
        return snippet.EndsWith(" …", StringComparison.Ordinal) ? snippet[..^2] : snippet;
    }
}
