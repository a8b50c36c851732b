using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Search.Archive;
using Search.Service.Api;
using Search.Service.Hosting;
using Search.Service.Pages;

namespace Search.Service.Feeds;

/// <summary>What a browser needs to search here from its own box: <c>/opensearch.xml</c> (OpenSearch 1.1) and <c>/suggest</c>.</summary>
internal static class OpenSearchEndpoints
{
    private const int MostSuggestions = 10;

    // Nobody has so long a text completed.
    private const int LongestText = 200;

    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    // Answered as JSON alone, never within HTML.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static IResult Describe(HttpContext context)
    {
        var root = FeedQuery.BaseOf(context.Request);
        var description = new XElement(
            Namespace + "OpenSearchDescription",
            new XElement(Namespace + "ShortName", Texts.SiteName),
            new XElement(Namespace + "Description", Texts.OpenSearchDescription),
            new XElement(Namespace + "InputEncoding", "UTF-8"),
            new XElement(Namespace + "Image", new XAttribute("width", 16), new XAttribute("height", 16), new XAttribute("type", "image/svg+xml"), root + Asset.Icon.Address),
            Url("text/html", $"{root}{Links.SearchPath}?q={{searchTerms}}", "results"),
            Url("application/atom+xml", $"{root}{Links.AtomPath}?q={{searchTerms}}&page={{startPage?}}", "results"),
            Url("application/x-suggestions+json", $"{root}{Links.SuggestionsPath}?q={{searchTerms}}", "suggestions"),
            Url("application/opensearchdescription+xml", root + Links.OpenSearchPath, "self"));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{description}\n", "application/opensearchdescription+xml", Encoding.UTF8);
    }

    /// <summary>The text, its completions, and what each of them is, as three lists of OpenSearch Suggestions 1.1.</summary>
    public static async Task<IResult> SuggestAsync(HttpContext context, ServedArchive served, CancellationToken cancellation)
    {
        var text = QueryRules.Value(context.Request, "q") ?? "";
        var suggestions = text.Length is 0 or > LongestText
            ? []
            : await served.Archive.SuggestAsync(new SuggestRequest { Text = text, Count = MostSuggestions }, cancellation);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Encoder }))
        {
            json.WriteStartArray();
            json.WriteStringValue(text);
            WriteList(json, suggestions.Select(suggestion => suggestion.Text));
            WriteList(json, suggestions.Select(suggestion => Wording.Suggested(suggestion)));
            json.WriteEndArray();
        }
        return Results.Bytes(stream.ToArray(), "application/x-suggestions+json");
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static XElement Url(string type, string template, string relation) =>
        new(Namespace + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", template));
}
