using System.Globalization;
using System.Text.Json;

namespace Search.Cli.Reporting;

/// <summary>The answer to a search as a list to read. It reads the JSON of the API, so that an answer looks the same whoever gave it.</summary>
internal sealed class SearchList(TextWriter output, TextWriter notes, TerminalText text)
{
    private const string Indent = "    ";

    public void Write(JsonElement answer)
    {
        foreach (var warning in answer.GetProperty("warnings").EnumerateArray())
            notes.WriteLine($"note: {TerminalText.Plain(TextOf(warning, "message")!)}{Suggestion(warning)}");

        if (answer.TryGetProperty("synonyms", out var synonyms))
        {
            foreach (var word in synonyms.EnumerateArray())
            {
                var searched = string.Join(", ", word.GetProperty("searched").EnumerateArray().Select(other => TerminalText.Plain(other.GetString()!)));
                notes.WriteLine($"note: “{TerminalText.Plain(TextOf(word, "typed")!)}” was searched as {searched} (--no-synonyms for what was typed alone)");
            }
        }

        output.WriteLine(Totals(answer));
        var number = (answer.GetProperty("page").GetInt32() - 1) * answer.GetProperty("page_size").GetInt32();
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            output.WriteLine();
            WriteHit(++number, hit);
        }

        WriteFacets(answer.GetProperty("facets"));
    }

    private static string Totals(JsonElement answer)
    {
        var total = answer.GetProperty("total");
        var (articles, comments) = (total.GetProperty("articles").GetInt32(), total.GetProperty("comments").GetInt32());
        if (articles == 0 && comments == 0)
            return "Nothing matches. Try fewer words or filters.";
        var pages = answer.GetProperty("pages").GetInt32();
        var page = pages > 1 ? $", page {answer.GetProperty("page").GetInt32()} of {Counted.Of(pages)} (--page N)" : "";
        var took = answer.GetProperty("took_ms").GetDouble().ToString("0.#", CultureInfo.InvariantCulture);
        return $"{Counted.Of(articles, "article")}, {Counted.Of(comments, "comment")} in {took} ms{page}";
    }

    private void WriteHit(int number, JsonElement hit)
    {
        var isComment = TextOf(hit, "type") == "comment";
        var highlights = hit.GetProperty("highlights");
        output.WriteLine($"{number.ToString(CultureInfo.InvariantCulture).PadLeft(2)}. {text.Passage(TextOf(highlights, "title")!)}");
        WriteLine(text.Dim(isComment
            ? Joined(TextOf(hit.GetProperty("article"), "outlet"), TextOf(hit, "author") ?? "(no name)", DateOf(hit))
            : Joined(TextOf(hit, "outlet"), string.Join(", ", hit.GetProperty("authors").EnumerateArray().Select(author => author.GetString())), DateOf(hit))));
        WriteLine(string.Join(" ", highlights.GetProperty("body").EnumerateArray().Select(passage => text.Passage(passage.GetString()!))));
        if (!isComment)
            WriteComments(hit.GetProperty("comments"));
        if (TextOf(isComment ? hit.GetProperty("article") : hit, "url") is { } url)
            WriteLine(text.Dim(url));
        if (TextOf(hit, "explanation") is { } explanation)
        {
            foreach (var line in explanation.Split('\n'))
                WriteLine(TerminalText.Plain(line));
        }
    }

    private void WriteComments(JsonElement comments)
    {
        foreach (var comment in comments.GetProperty("best").EnumerateArray())
        {
            var passages = comment.GetProperty("highlights").EnumerateArray().Select(passage => text.Passage(passage.GetString()!));
            WriteLine($"└ {text.Bold(TextOf(comment, "author") ?? "(no name)")}: {string.Join(" ", passages)}");
        }

        var (total, matching) = (comments.GetProperty("total").GetInt32(), comments.GetProperty("matching").GetInt32());
        if (total > 0)
            WriteLine(text.Dim(matching > 0 ? $"{Counted.Of(total, "comment")}, {Counted.Of(matching)} matching" : Counted.Of(total, "comment")));
    }

    private void WriteFacets(JsonElement facets)
    {
        var names = facets.EnumerateObject().ToList();
        if (names.Count == 0)
            return;
        output.WriteLine();
        var width = names.Max(facet => facet.Name.Length);
        foreach (var facet in names)
        {
            var values = facet.Value.GetProperty("values").EnumerateArray().Select(value =>
                $"{TerminalText.Plain(TextOf(value, "value")!)} {Counted.Of(value.GetProperty("count").GetInt32())}");
            var other = facet.Value.GetProperty("other").GetInt32();
            var all = string.Join(" · ", values);
            output.WriteLine($"{text.Bold(facet.Name)}{new string(' ', width - facet.Name.Length)}  {all}{(other > 0 ? $" · {Counted.Of(other)} more" : "")}");
        }
    }

    private void WriteLine(string line)
    {
        if (line.Length > 0)
            output.WriteLine(Indent + line);
    }

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string? DateOf(JsonElement hit) =>
        hit.TryGetProperty("published", out var date) && date.ValueKind == JsonValueKind.Object ? TextOf(date, "value") : null;

    private static string Suggestion(JsonElement warning) =>
        TextOf(warning, "suggestion") is { } suggestion ? $" Did you mean: {TerminalText.Plain(suggestion)}" : "";

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
