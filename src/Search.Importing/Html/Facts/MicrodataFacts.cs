using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Html.Text;
using Search.Importing.Html.Tree;

namespace Search.Importing.Html.Facts;

/// <summary>Reads the facts of an article from microdata (HTML Living Standard, section 5; types of schema.org), and from RDFa in its vocabulary.</summary>
internal static class MicrodataFacts
{
    /// <summary>What microdata says of the page's article.</summary>
    public static FactSheet Read(PageTree tree)
    {
        var items = new Dictionary<IElement, List<IElement>>();
        IElement? article = null;
        foreach (var element in tree.Items)
        {
            if (Scope(element) is not { } scope)
                continue;
            if (!items.TryGetValue(scope, out var properties))
                items.Add(scope, properties = []);
            properties.Add(element);
            if (article is null && IsArticle(scope))
                article = scope;
        }
        return article is null ? new FactSheet() : Of(items[article], items);
    }

    /// <summary>The date of publication that an element states which belongs to no article and no comment, but to the page, to its film, or to nothing.</summary>
    public static Found<PartialDate>? LooseDate(PageTree tree) =>
        Date([.. tree.Items.Where(element => Scope(element) is not { } scope || TypeOf(scope) is var type && !ArticleTypes.IsArticle(type) && !ArticleTypes.IsComment(type))]);

    /// <summary>The type of an item without its address; empty when it has none.</summary>
    public static string TypeOf(IElement item)
    {
        var type = (item.GetAttribute("itemtype") ?? item.GetAttribute("typeof") ?? "").Trim().Split(' ')[0];
        return type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
    }

    /// <summary>The value of a property.</summary>
    public static string? Value(IElement element) => element.GetAttribute("content") ?? element.LocalName switch
    {
        "meta" => null,
        "a" or "link" or "area" => element.LocalName == "a" && element.TextContent.AsSpan().Trim().Length > 0 ? HtmlText.Of(element) : element.GetAttribute("href"),
        "time" => element.GetAttribute("datetime") ?? HtmlText.Of(element),
        "img" or "audio" or "video" or "iframe" or "embed" or "source" => element.GetAttribute("src"),
        "data" or "meter" => element.GetAttribute("value"),
        _ => element.GetAttribute("datetime") ?? HtmlText.Of(element),
    };

    /// <summary>The item that a property belongs to: the nearest around it.</summary>
    public static IElement? Scope(IElement property)
    {
        for (var element = property.ParentElement; element is not null; element = element.ParentElement)
        {
            if (element.HasAttribute("itemscope") || element.HasAttribute("typeof"))
                return element;
        }
        return null;
    }

    private static bool IsArticle(IElement scope) => ArticleTypes.IsArticle(TypeOf(scope));

    private static FactSheet Of(List<IElement> properties, Dictionary<IElement, List<IElement>> items)
    {
        var tags = FactText.Tags(Named(properties, "keywords").Select(Value));
        return new FactSheet
        {
            Title = Stated(FactText.Title(First(properties, "headline") ?? First(properties, "name")), "headline"),
            Authors = Stated(AuthorNames.Read(Named(properties, "author").Concat(Named(properties, "creator")).Select(author => NameOf(author, items))), "author"),
            Published = Date(properties),
            Outlet = Stated(FactText.Name(Named(properties, "publisher").Select(publisher => NameOf(publisher, items)).FirstOrDefault()), "publisher"),
            Language = Stated(FactText.Language(First(properties, "inLanguage")), "inLanguage"),
            Section = Stated(FactText.Name(First(properties, "articleSection")), "articleSection"),
            Tags = tags.Count > 0 ? Stated(tags, "keywords") : null,
            CommentCount = FactText.Number(First(properties, "commentCount")),
        };
    }

    private static Found<T>? Stated<T>(T? value, string property)
        where T : class => value is null ? null : new Found<T>(value, $"microdata {property}", Sureness.Stated);

    private static Found<PartialDate>? Date(List<IElement> properties)
    {
        foreach (var name in new[] { "datePublished", "dateCreated", "uploadDate" })
        {
            foreach (var property in Named(properties, name))
            {
                if (DateReader.TryRead(Value(property), out var date) || DateReader.TryRead(HtmlText.Of(property), out date))
                    return new Found<PartialDate>(date, $"microdata {name}", Sureness.Stated);
            }
        }
        return null;
    }

    private static string? NameOf(IElement property, Dictionary<IElement, List<IElement>> items) =>
        items.TryGetValue(property, out var own) && First(own, "name") is { } name ? name : Value(property);

    private static IEnumerable<IElement> Named(List<IElement> properties, string name) => properties.Where(property => Is(property, name));

    private static string? First(List<IElement> properties, string name) => Named(properties, name).Select(Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static bool Is(IElement property, string name)
    {
        foreach (var one in (property.GetAttribute("itemprop") ?? property.GetAttribute("property") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (one.AsSpan(one.LastIndexOf(':') + 1).Equals(name, StringComparison.OrdinalIgnoreCase) && !one.StartsWith("og:", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
