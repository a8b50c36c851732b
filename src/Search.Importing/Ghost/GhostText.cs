using System.Text;
using System.Text.Json;
using Search.Importing.Html.Text;
using Search.Importing.Json;

namespace Search.Importing.Ghost;

/// <summary>The text of a post: of its HTML, or where that was not exported, of one of the two forms in which Ghost's editors keep it.</summary>
internal static class GhostText
{
    // Editors nest lists and quotations a few levels.
    private const int MostLevels = 200;

    /// <summary>The text and the member it was found in; nothing of a post without any.</summary>
    public static (string Text, string? How) Of(JsonElement post)
    {
        if (post.Text("html") is { } html)
            return (HtmlText.Of(html.Replace("__GHOST_URL__", "", StringComparison.Ordinal)), null);
        if (post.Text("lexical") is { } lexical && Parse(lexical) is { } tree && OfLexical(tree) is { Length: > 0 } fromLexical)
            return (fromLexical, "lexical");
        if (post.Text("mobiledoc") is { } mobiledoc && Parse(mobiledoc) is { } document && OfMobiledoc(document) is { Length: > 0 } fromMobiledoc)
            return (fromMobiledoc, "mobiledoc");
        return post.Text("plaintext") is { } plain ? (HtmlText.OfTyped(System.Net.WebUtility.HtmlEncode(plain)), "plaintext") : ("", null);
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // {"root":{"children":[{"type":"paragraph","children":[{"type":"text","text":"…"}]},{"type":"html","html":"…"}]}}
    private static string OfLexical(JsonElement document)
    {
        var paragraphs = new List<string>();
        foreach (var block in document.Member("root").List("children"))
            AddBlock(block, paragraphs, 0);
        return string.Join("\n\n", paragraphs);
    }

    private static void AddBlock(JsonElement block, List<string> paragraphs, int level)
    {
        if (level > MostLevels)
            return;
        if (block.Text("type") is "list")
        {
            foreach (var item in block.List("children"))
                AddBlock(item, paragraphs, level + 1);
            return;
        }
        if (block.Text("html", "markdown") is { } html)
        {
            Add(HtmlText.Of(html), paragraphs);
            return;
        }
        var text = new StringBuilder();
        AppendWords(block, text, level);
        Add(text.ToString(), paragraphs);
    }

    private static void AppendWords(JsonElement node, StringBuilder text, int level)
    {
        if (level > MostLevels)
            return;
        if (node.Text("type") is "linebreak")
            text.Append('\n');
        // Not as a text of its own: blanks between formatted words are words' ends.
        if (node.Member("text") is { ValueKind: JsonValueKind.String } words)
            text.Append(Words(words));
        foreach (var child in node.List("children"))
            AppendWords(child, text, level + 1);
    }

    // {"sections":[[1,"p",[[0,[],0,"…"]]],[3,"ul",[[[0,[],0,"…"]]]],[10,0]],"cards":[["html",{"html":"…"}]]}
    private static string OfMobiledoc(JsonElement document)
    {
        var cards = document.List("cards").ToList();
        var paragraphs = new List<string>();
        foreach (var section in document.List("sections").Where(section => section.ValueKind == JsonValueKind.Array && section.GetArrayLength() > 1))
        {
            switch (section[0].ValueKind == JsonValueKind.Number && section[0].TryGetInt32(out var kind) ? kind : 0)
            {
                case 1 when section.GetArrayLength() > 2:
                    Add(Markers(section[2]), paragraphs);
                    break;
                case 3 when section.GetArrayLength() > 2 && section[2].ValueKind == JsonValueKind.Array:
                    foreach (var item in section[2].EnumerateArray())
                        Add(Markers(item), paragraphs);
                    break;
                case 10 when section[1].TryGetInt32(out var card) && card >= 0 && card < cards.Count && cards[card] is { ValueKind: JsonValueKind.Array } found && found.GetArrayLength() > 1:
                    Add(HtmlText.OfTyped(found[1].Text("html", "markdown", "caption") ?? ""), paragraphs);
                    break;
            }
        }
        return string.Join("\n\n", paragraphs);
    }

    private static string Markers(JsonElement markers) => markers.ValueKind != JsonValueKind.Array ? "" : string.Concat(markers.EnumerateArray()
        .Where(marker => marker.ValueKind == JsonValueKind.Array && marker.GetArrayLength() > 3 && marker[3].ValueKind == JsonValueKind.String)
        .Select(marker => Words(marker[3])));

    private static string Words(JsonElement text) => text.ValueEquals("") ? "" : text.AsText() ?? " ";

    private static void Add(string text, List<string> paragraphs)
    {
        if (text.Trim() is { Length: > 0 } paragraph)
            paragraphs.Add(paragraph);
    }
}
