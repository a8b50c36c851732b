using Search.Archive;
using Search.Importing.Formats;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Body;
using Search.Importing.Html.Comments;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;
using Search.Importing.Identity;

namespace Search.Importing.Html.Reading;

/// <summary>Reads a saved HTML page into an article and its comments. Safe for use by several threads.</summary>
/// <param name="rules">What is known about pages.</param>
/// <param name="trees">What tells the article's text from the rest.</param>
/// <param name="defaultOutlet">The outlet of pages that name none.</param>
internal sealed class HtmlPageReader(HtmlRules rules, BlockTrees trees, string? defaultOutlet)
{
    /// <summary>What the format is called in reports and provenance.</summary>
    public const string FormatName = "saved web page";

    // The first words of an article stay when a page is saved again with more comments, and tell articles of one title apart.
    private const int WordsOfIdentity = 12;

    // Shorter is a caption or a teaser: of a text that a page states outright and one that was found, the longer is then the article's.
    private const int ShortBody = 300;

    /// <summary>Reads with the trees that come with the program.</summary>
    public HtmlPageReader(HtmlRules rules, string? defaultOutlet)
        : this(rules, BlockTrees.BuiltIn, defaultOutlet)
    {
    }

    private readonly BodyReader _bodies = new(trees);
    private readonly CommentReader _comments = new(rules);

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="source">Its name.</param>
    /// <param name="problems">Told what could not be read.</param>
    /// <param name="address">Where it came from, when that is known from outside of it.</param>
    /// <param name="offset">The byte of the file with which it begins, in a file of many pages.</param>
    /// <returns><see langword="null"/> when the page has neither headline nor text, which has then been said.</returns>
    public ArticleThread? Read(string html, string source, ProblemSink problems, string? address = null, long? offset = null)
    {
        var tree = PageTree.Of(HtmlParsing.ParseDocument(html, out var guard), rules.Hints);
        Tell(guard, problems);
        var objects = JsonLdReader.Objects(JsonLdReader.Parse(JsonLdScripts.Find(html), out var broken));
        if (broken > 0)
            problems.Note($"{broken} of the page's blocks of JSON-LD cannot be read");

        var found = _comments.Find(tree, html);
        var blocks = BlockReader.Read(tree);
        var facts = HtmlFacts.Read(html, tree, blocks, objects, address, found.Holds);
        if (rules.Comments.FirstOrDefault(rule => rule.Name == found.How) is { Article: { } ruled })
            RuledFacts.Fill(facts, (AngleSharp.Dom.IElement)tree.Root.Element!, ruled, found.How);
        if (facts.Outlet is null && defaultOutlet is null)
            facts.Outlet = ImpliedOutlet.Of(tree.Document.Title, facts.Url?.Value, blocks);
        var title = facts.Title?.Value ?? "";
        var (body, how) = Body(new PageMap(tree, blocks, found.Holds), title, facts, found);
        if (title.Length == 0 && body.Length == 0)
        {
            problems.Problem("the page has neither a headline nor a text");
            return null;
        }
        if (body.Length == 0)
            problems.Problem("no text of an article was found on the page");
        var article = Article(facts, title, body, source) with { Provenance = Provenance(facts, how, offset) };
        var comments = _comments.Read(found, JsonLdFacts.Article(objects, facts.Url?.Value), source);
        if (facts.CommentCount is { } count && count != comments.Count)
            problems.Note($"the page says that it has {count} comments; {comments.Count} were found in it");
        return new ArticleThread(article, comments);
    }

    private (string Text, FactOrigin How) Body(PageMap map, string title, FactSheet facts, FoundComments found)
    {
        var chosen = _bodies.Choose(map, title, found.Holds, out var confidence);
        var text = BodyReader.TextOf(map.Blocks, chosen);
        if (facts.Body is { } stated && text.Length < ShortBody && stated.Length > text.Length * 2)
            return (stated, new FactOrigin("body", "json-ld articleBody", Sureness.Stated));
        return (text, new FactOrigin("body", "content extraction", confidence));
    }

    private Article Article(FactSheet facts, string title, string body, string source)
    {
        var outlet = facts.Outlet?.Value ?? defaultOutlet;
        var url = facts.Url?.Value;
        var tags = new List<string>();
        if (facts.Section is { } section)
            tags.Add(section.Value);
        tags.AddRange((facts.Tags?.Value ?? []).Where(tag => !tags.Contains(tag, StringComparer.OrdinalIgnoreCase)));
        return new Article
        {
            Id = url is not null && !IsFrontPage(url) ? url : StableIds.Readable(title, outlet, title, FirstWords(body)),
            Url = url,
            Outlet = outlet,
            Title = title,
            Authors = facts.Authors?.Value ?? [],
            Published = facts.Published?.Value,
            PublishedSource = facts.Published?.How,
            Tags = tags,
            Language = facts.Language?.Value,
            Body = body,
            Source = source,
        };
    }

    private static Provenance Provenance(FactSheet facts, FactOrigin body, long? offset)
    {
        var origins = new List<FactOrigin>();
        void Add<T>(string name, Found<T>? found)
        {
            if (found is not null)
                origins.Add(new FactOrigin(name, found.How, found.Confidence));
        }
        Add("title", facts.Title);
        Add("authors", facts.Authors);
        Add("published", facts.Published);
        Add("outlet", facts.Outlet);
        Add("url", facts.Url);
        Add("language", facts.Language);
        Add("tags", facts.Tags);
        if (facts.Section is { } section)
            origins.Add(new FactOrigin("tags", section.How, section.Confidence));
        origins.Add(body);
        return new Provenance { Format = FormatName, Offset = offset, Facts = origins };
    }

    private static void Tell(NestingGuard guard, ProblemSink problems)
    {
        if (guard.Dropped > 0)
            problems.Problem($"{guard.Dropped} tags or attributes that nest too deeply or are too long were left out");
        if (guard.CutAt is { } at)
            problems.Problem($"has more elements than a page can; what follows character {at} was left out");
    }

    // Some sites name their front page as the canonical address of every page.
    private static bool IsFrontPage(string url) => UrlNormaliser.Normalise(url) is { } address && !address.Contains('/') && !address.Contains('?');

    private static string FirstWords(string body) => string.Join(' ', body.Split([' ', '\n'], WordsOfIdentity + 1, StringSplitOptions.RemoveEmptyEntries).Take(WordsOfIdentity));
}
