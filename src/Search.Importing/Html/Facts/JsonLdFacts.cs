using System.Text.Json;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Text;
using Search.Importing.Json;

namespace Search.Importing.Html.Facts;

/// <summary>Reads the facts of an article from JSON-LD (schema.org: Article and its kinds).</summary>
internal static class JsonLdFacts
{
    /// <summary>The object that stands for the page's article; <see langword="null"/> when none does.</summary>
    /// <param name="objects">All objects of the page.</param>
    /// <param name="url">The page's address, where known: of several articles the one that has it is meant.</param>
    public static JsonElement? Article(IReadOnlyList<JsonElement> objects, string? url)
    {
        JsonElement? first = null;
        var key = url is null ? null : UrlNormaliser.Normalise(url);
        foreach (var element in objects)
        {
            if (!JsonLdReader.Is(element, ArticleTypes.IsArticle) || JsonLdReader.Text(element, "headline", "name", "articleBody", "text") is null)
                continue;
            first ??= element;
            if (key is not null && new[] { JsonLdReader.Text(element, "url"), JsonLdReader.Text(element, "mainEntityOfPage"), JsonLdReader.Text(element, "@id") }
                .Any(address => address is not null && UrlNormaliser.Normalise(address) == key))
                return element;
        }
        return first;
    }

    /// <summary>What JSON-LD says.</summary>
    /// <param name="objects">All objects of the page.</param>
    /// <param name="url">The page's address, where known.</param>
    /// <param name="pageTitle">The page's <c>title</c>: of a headline and a name the one that it repeats is the article's.</param>
    public static FactSheet Read(IReadOnlyList<JsonElement> objects, string? url, string? pageTitle)
    {
        var sheet = Article(objects, url) is { } article ? Of(article, objects, pageTitle) : new FactSheet();
        foreach (var page in objects)
        {
            if (JsonLdReader.Is(page, ArticleTypes.IsPage))
                sheet.FilledFrom(OfPage(page, objects));
        }
        return sheet;
    }

    private static FactSheet Of(JsonElement article, IReadOnlyList<JsonElement> objects, string? pageTitle)
    {
        var section = FactText.Name(JsonLdReader.Text(article, "articleSection"));
        var tags = FactText.Tags(JsonLdReader.Texts(article, "keywords").Where(tag => !tag.Contains("://", StringComparison.Ordinal)));
        return new FactSheet
        {
            Title = Headline(article, pageTitle),
            Authors = Stated(Authors(article, objects), "author"),
            Published = Date(article),
            Outlet = Stated(FactText.Name(Referred(article, "publisher", objects)), "publisher"),
            Url = Stated(WebAddress(JsonLdReader.Text(article, "url")) ?? WebAddress(JsonLdReader.Text(article, "mainEntityOfPage")), "url"),
            Language = Stated(FactText.Language(JsonLdReader.Text(article, "inLanguage")), "inLanguage"),
            Section = Stated(section, "articleSection"),
            Tags = tags.Count > 0 ? Stated(tags, "keywords") : null,
            Body = JsonLdReader.Text(article, "articleBody", "text") is { } body ? HtmlText.OfTyped(body) : null,
            CommentCount = FactText.Number(JsonLdReader.Text(article, "commentCount")),
        };
    }

    // A page's object tells about the page; of its dates and authors those of an article are meant where there is one.
    private static FactSheet OfPage(JsonElement page, IReadOnlyList<JsonElement> objects) => new()
    {
        Authors = Stated(Authors(page, objects), "author"),
        Published = Date(page),
        Outlet = Stated(FactText.Name(Referred(page, "publisher", objects)), "publisher"),
        Language = Stated(FactText.Language(JsonLdReader.Text(page, "inLanguage")), "inLanguage"),
    };

    private static Found<T>? Stated<T>(T? value, string member)
        where T : class => value is null ? null : new Found<T>(value, $"json-ld {member}", Sureness.Stated);

    private static Found<string>? Headline(JsonElement article, string? pageTitle)
    {
        var headline = FactText.Title(JsonLdReader.Text(article, "headline"));
        var name = FactText.Title(JsonLdReader.Text(article, "name"));
        if (headline is null || name is not null && Begins(pageTitle, name) && !Begins(pageTitle, headline))
            return Stated(name, "name");
        return Stated(headline, "headline");
    }

    private static bool Begins(string? pageTitle, string text) => FactText.Line(pageTitle)?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;

    private static Found<PartialDate>? Date(JsonElement element)
    {
        foreach (var member in new[] { "datePublished", "dateCreated", "uploadDate" })
        {
            if (DateReader.TryRead(JsonLdReader.Text(element, member), out var date))
                return new Found<PartialDate>(date, $"json-ld {member}", Sureness.Stated);
        }
        return null;
    }

    private static IReadOnlyList<string>? Authors(JsonElement element, IReadOnlyList<JsonElement> objects)
    {
        foreach (var member in new[] { "author", "creator" })
        {
            var value = element.Member(member);
            if (value.ValueKind == JsonValueKind.Undefined)
                continue;
            var values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
            if (AuthorNames.Read(values.Select(author => Name(author, objects))) is { } names)
                return names;
        }
        return null;
    }

    private static string? Referred(JsonElement element, string member, IReadOnlyList<JsonElement> objects)
    {
        var value = element.Member(member);
        return Name(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value, objects);
    }

    // In a graph an author may be named by an identifier that another object explains.
    private static string? Name(JsonElement value, IReadOnlyList<JsonElement> objects)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return value.ValueKind == JsonValueKind.String ? value.AsText() : null;
        if (JsonLdReader.Text(value, "name") is { } name)
            return name;
        if (JsonLdReader.Text(value, "@id") is not { } id)
            return null;
        foreach (var other in objects)
        {
            if (JsonLdReader.Text(other, "@id") == id && JsonLdReader.Text(other, "name") is { } named)
                return named;
        }
        return null;
    }

    private static string? WebAddress(string? text) => text is not null && UrlNormaliser.Normalise(text) is not null ? text.Trim() : null;
}
