using AngleSharp.Dom;
using Search.Archive;
using Search.Importing.Dates;

namespace Search.Importing.Html.Facts;

/// <summary>Reads the facts in a page's <c>meta</c> and <c>link</c> elements: OpenGraph first, then the names that sites and their tools use.</summary>
internal sealed class MetaFacts
{
    private static readonly string[] OpenGraphTitles = ["og:title"];
    private static readonly string[] OpenGraphDates = ["article:published_time", "og:article:published_time", "og:published_time", "article:published", "og:pubdate"];
    private static readonly string[] OpenGraphAuthors = ["article:author", "og:article:author", "article:author:name", "article:author_name", "og:author"];

    private static readonly string[] Titles =
    [
        "dc:title", "dc.title", "dcterm:title", "dcterm.title", "dcterms.title", "dcterms:title", "weibo:article:title", "weibo:webpage:title", "citation_title", "title", "twitter:title", "parsely-title", "sailthru.title", "hdl", "headline",
    ];

    private static readonly string[] Dates =
    [
        "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_online_date", "citation_date", "datepublished", "date_published", "date-published", "rnews:datepublished", "originalpublicationdate", "pubdate", "pub_date",
        "publishdate", "publish-date", "publish_date", "publicationdate", "publication_date", "publication-date", "published", "published_time", "published_at", "published-date", "ptime", "displaydate", "cxenseparse:recs:publishtime",
        "shareaholic:article_published_time", "bt:pubdate", "article_date_original", "article.published", "article.created", "created", "dc.date.issued", "dc:date.issued", "dcterms.issued", "dcterms.created", "dcterms.date",
        "dc.date.created", "dc.date", "dc:date", "dc:created", "date", "date.created", "timestamp",
    ];

    private static readonly string[] Authors =
    [
        "dc:creator", "dc.creator", "dcterm:creator", "dcterms.creator", "author", "parsely-author", "sailthru.author", "byl", "byline", "citation_author", "cxenseparse:author", "rnews:author", "author_name", "authors", "article_author", "twitter:data1author",
    ];

    private static readonly string[] OutletNames = ["og:site_name", "og:site name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "cre", "apple-mobile-web-app-title"];
    private static readonly string[] Sections = ["article:section", "og:article:section", "parsely-section", "sailthru.verticals", "section", "articlesection", "category", "cg"];
    private static readonly string[] OpenGraphTags = ["article:tag", "og:article:tag", "og:tag"];
    private static readonly string[] Keywords = ["parsely-tags", "sailthru.tags", "news_keywords", "keywords", "dc.subject"];
    private static readonly string[] Languages = ["og:locale", "dc.language", "dcterms.language", "language", "content-language"];

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _links = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in the elements of a page.</summary>
    public MetaFacts(IEnumerable<IElement> metas, IEnumerable<IElement> links)
    {
        foreach (var meta in metas)
            Add(meta);
        foreach (var link in links)
        {
            if (link.GetAttribute("rel") is { } relation && link.GetAttribute("href") is { } address)
                _links.TryAdd(relation.Trim(), address);
        }
    }

    /// <summary>The page's address as it states it; the canonical one first.</summary>
    public Found<string>? Url()
    {
        foreach (var (address, how) in new[] { (_links.GetValueOrDefault("canonical"), "link canonical"), (First(["og:url"])?.Value, "og:url"), (First(["parsely-link", "twitter:url", "dc.identifier"])?.Value, "meta") })
        {
            if (address is not null && UrlNormaliser.Normalise(OriginalAddress.Of(address.Trim())) is not null)
                return new Found<string>(OriginalAddress.Of(address.Trim()), how, Sureness.Preview);
        }
        return null;
    }

    /// <summary>What OpenGraph says.</summary>
    public FactSheet OpenGraph() => new()
    {
        Title = Find(OpenGraphTitles, FactText.Title, Sureness.Preview),
        Published = FindDate(OpenGraphDates, Sureness.Preview),
        Authors = FindAuthors(OpenGraphAuthors, Sureness.Preview),
        Outlet = Find(["og:site_name"], FactText.Name, Sureness.Preview),
        Section = Find(["article:section", "og:article:section"], FactText.Name, Sureness.Preview),
        Tags = FindTags(OpenGraphTags, Sureness.Preview),
    };

    /// <summary>What the other elements say.</summary>
    public FactSheet Others() => new()
    {
        Title = Find(Titles, FactText.Title, Sureness.Named),
        Published = FindDate(Dates, Sureness.Named),
        Authors = FindAuthors(Authors, Sureness.Named),
        Outlet = Find(OutletNames, FactText.Name, Sureness.Named),
        Section = Find(Sections, FactText.Name, Sureness.Named),
        Tags = FindTags(Keywords, Sureness.Named),
    };

    /// <summary>The language that a page states apart from its <c>lang</c> attribute.</summary>
    public Found<string>? Language() => Find(Languages, FactText.Language, Sureness.Named);

    // A property may list several names; a name may come several times.
    private void Add(IElement meta)
    {
        if (meta.GetAttribute("content") is not { } content || string.IsNullOrWhiteSpace(content))
            return;
        foreach (var attribute in new[] { "property", "name", "http-equiv", "itemprop" })
        {
            // Microdata within an item tells about that item, which has a reader of its own.
            if (attribute == "itemprop" && meta.ParentElement?.LocalName != "head" || meta.GetAttribute(attribute) is not { } names)
                continue;
            foreach (var name in names.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_values.TryGetValue(name, out var values))
                    _values.Add(name, values = []);
                values.Add(content);
            }
        }
    }

    private (string Name, string Value)? First(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
                return (name, values[0]);
        }
        return null;
    }

    private Found<string>? Find(ReadOnlySpan<string> names, Func<string?, string?> read, double confidence)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values) && read(values[0]) is { } value)
                return new Found<string>(value, name, confidence);
        }
        return null;
    }

    private Found<PartialDate>? FindDate(ReadOnlySpan<string> names, double confidence)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values) && DateReader.TryRead(values[0], out var date))
                return new Found<PartialDate>(date, name, confidence);
        }
        return null;
    }

    private Found<IReadOnlyList<string>>? FindAuthors(ReadOnlySpan<string> names, double confidence)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values) && AuthorNames.Read(values) is { } authors)
                return new Found<IReadOnlyList<string>>(authors, name, confidence);
        }
        return null;
    }

    private Found<IReadOnlyList<string>>? FindTags(ReadOnlySpan<string> names, double confidence)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values) && FactText.Tags(values) is { Count: > 0 } tags)
                return new Found<IReadOnlyList<string>>(tags, name, confidence);
        }
        return null;
    }
}
