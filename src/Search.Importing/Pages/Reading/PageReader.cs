using System.Globalization;
using Search.Archive;
using Search.Importing.Formats;
using Search.Importing.Identity;
using Search.Importing.Pages.Comments;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Lines;
using Search.Importing.Pages.Rules;

namespace Search.Importing.Pages.Reading;

/// <summary>Reads a saved page of plain text: the header first, then the comments, then what is left. Safe for use by several threads.</summary>
/// <param name="rules">What is known about lines of pages.</param>
/// <param name="trees">What tells headline and text of a page that was copied whole.</param>
/// <param name="defaultOutlet">The outlet of pages that name none.</param>
internal sealed class PageReader(PageRules rules, LineTrees trees, string? defaultOutlet)
{
    // The first words of an article stay when a page is saved again with more comments, and tell articles of one title apart.
    private const int WordsOfIdentity = 12;

    /// <summary>Reads with the trees that come with the program.</summary>
    public PageReader(PageRules rules, string? defaultOutlet)
        : this(rules, LineTrees.BuiltIn, defaultOutlet)
    {
    }

    /// <summary>Reads a page.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="source">Its name.</param>
    /// <param name="problems">Told what could not be placed, and where the page disagrees with the reading.</param>
    public PageReading Read(string text, string source, ProblemSink problems)
    {
        var sketch = new Sketch(Page.Of(text), rules);
        var title = HeaderReader.Read(sketch, trees, source);
        var drafts = CommentReader.Read(sketch);
        BodyReader.Read(sketch, trees);

        var facts = sketch.Facts;
        var outlet = facts.Outlet ?? defaultOutlet;
        var body = sketch.Page.TextOf(Enumerable.Range(0, sketch.Count).Where(at => sketch.RoleOf(at) is LineRole.Body or LineRole.Unplaced));
        var article = new Article
        {
            Id = facts.Url ?? StableIds.Readable(title, outlet, title, FirstWords(body)),
            Url = facts.Url,
            Outlet = outlet,
            Title = title,
            Authors = facts.Authors,
            Published = facts.Published,
            PublishedSource = facts.PublishedSource,
            Tags = facts.Tags,
            Body = body,
            Source = source,
        };
        Tell(sketch, title, drafts, problems);
        return new PageReading(new ArticleThread(article, Comments(sketch, drafts, source)), sketch);
    }

    private static List<Comment> Comments(Sketch sketch, IReadOnlyList<CommentDraft> drafts, string source)
    {
        var replies = new Replies();
        var ids = new Dictionary<CommentDraft, string>();
        var comments = new List<Comment>(drafts.Count);
        foreach (var draft in drafts)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{comments.Count + 1}-{StableIds.Hash(draft.Author)[..8]}");
            ids.Add(draft, id);
            var body = sketch.Page.TextOf(draft.Text);
            var answers = replies.AnswersAndAdd(draft.Author, body, draft.ReplyTo);
            comments.Add(new Comment
            {
                Id = id,
                ParentId = draft.Parent is { } parent ? ids[parent] : answers is { } position ? comments[position].Id : null,
                Author = draft.Author,
                Published = draft.Date,
                Body = body,
                Votes = draft.Votes,
                Source = source,
            });
        }
        return comments;
    }

    private static void Tell(Sketch sketch, string title, IReadOnlyList<CommentDraft> drafts, ProblemSink problems)
    {
        if (title.Length == 0)
            problems.Problem("no title was found", 1);
        if (sketch.MainText is { } main)
            TellLeftOut(sketch, main, problems);
        for (var at = 0; at < sketch.Count; at++)
        {
            if (sketch.RoleOf(at) == LineRole.Unplaced)
                problems.Problem($"not known to be article or comment, and kept with the article's text: {Shorten(sketch[at])}", sketch.Page.Lines[at].Number);
        }
        var heading = drafts.Count > 0 ? CommentHeading.Above(sketch, drafts.SelectMany(draft => draft.Lines).Min()) : CommentHeading.FirstCounted(sketch);
        // Blogs count the links to them among their comments.
        var pingbacks = Enumerable.Range(sketch.BodyStart, sketch.Count - sketch.BodyStart).Count(at => CommentReader.IsPingback(sketch[at]));
        if (heading?.Count is { } count && count != drafts.Count && count != drafts.Count + pingbacks)
            problems.Problem($"the page says that it has {count} comments; {drafts.Count} were found", sketch.Page.Lines[heading.Line].Number);
    }

    private static void TellLeftOut(Sketch sketch, MainText main, ProblemSink problems)
    {
        var leftOut = Enumerable.Range(0, sketch.Count).Where(at => sketch.RoleOf(at) == LineRole.Residue).ToList();
        problems.Note($"left out, lines that stand above the headline: {leftOut.Count(at => at < main.Headline)}");
        if (leftOut.Find(at => at > main.Headline && main.Survey.IsText(at)) is > 0 and var sentence)
            problems.Note($"left out, sentences below the headline that are not of the article: {leftOut.Count(at => at > main.Headline && main.Survey.IsText(at))}, the first: {Shorten(sketch[sentence])}");
    }

    private static string FirstWords(string body) => string.Join(' ', body.Split([' ', '\n'], WordsOfIdentity + 1, StringSplitOptions.RemoveEmptyEntries).Take(WordsOfIdentity));

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
