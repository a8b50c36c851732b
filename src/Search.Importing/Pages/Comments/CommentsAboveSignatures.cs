using System.Text.RegularExpressions;
using Search.Importing.Pages.Facts;
using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>Comments each of which ends in its author's signature and begins after the signature before.</summary>
internal abstract partial class CommentsAboveSignatures : ICommentDialect
{
    public abstract int Weight { get; }

    /// <summary>Whether comments without a signature stand among the others, two blank lines apart.</summary>
    protected abstract bool LosesSignatures { get; }

    public IReadOnlyList<CommentDraft> Read(Sketch sketch)
    {
        var signatures = Enumerable.Range(sketch.BodyStart, sketch.Count - sketch.BodyStart)
            .Select(at => SignatureAt(sketch, at))
            .OfType<Signature>()
            .ToList();
        if (signatures.Count == 0)
            return [];

        var drafts = new List<CommentDraft>();
        var start = FirstComment(sketch, signatures[0].Line);
        foreach (var signature in signatures)
        {
            AddUpTo(signature, sketch, start, drafts);
            start = signature.Line + 1;
        }
        if (LosesSignatures)
            AddUnsigned(sketch, start, drafts);
        return drafts;
    }

    /// <summary>The signature at a line, if one is there.</summary>
    protected abstract Signature? SignatureAt(Sketch sketch, int at);

    private void AddUpTo(Signature signature, Sketch sketch, int start, List<CommentDraft> drafts)
    {
        var pieces = Pieces(sketch, start, signature.Line);
        foreach (var piece in pieces.SkipLast(1))
            drafts.Add(Draft(sketch, new CommentDraft(), piece));
        var signed = Draft(sketch, new CommentDraft { Author = signature.Author, Date = signature.Date }, pieces.Count > 0 ? pieces[^1] : []);
        signed.Facts.Add(signature.Line);
        drafts.Add(signed);
    }

    // Behind the last signature only what another comment could be: set apart, before the form, and prose.
    private void AddUnsigned(Sketch sketch, int start, List<CommentDraft> drafts)
    {
        var end = start;
        while (end < sketch.Count && !sketch.Rules.OpensCommentForm(sketch[end]) && !sketch.IsResidue(end) && !(sketch.Page.Lines[end].BlanksBefore > 1 && sketch.IsFurniture(end)))
            end++;
        // Without a form below, nothing says where comments end and the foot of the page begins.
        if (end == sketch.Count || !sketch.Rules.OpensCommentForm(sketch[end]))
            return;
        foreach (var piece in Pieces(sketch, start, end))
            drafts.Add(Draft(sketch, new CommentDraft(), piece));
    }

    private static CommentDraft Draft(Sketch sketch, CommentDraft draft, List<int> lines)
    {
        foreach (var at in lines)
            (sketch.Rules.IsCommentResidue(sketch[at]) ? draft.Residue : draft.Text).Add(at);
        return draft;
    }

    private List<List<int>> Pieces(Sketch sketch, int start, int end)
    {
        var pieces = new List<List<int>>();
        for (var at = start; at < end; at++)
        {
            var opens = pieces.Count == 0 || LosesSignatures && sketch.Page.Lines[at].BlanksBefore > 1 && !IsQuotationAlone(sketch, pieces[^1]);
            if (opens)
                pieces.Add([]);
            pieces[^1].Add(at);
        }
        return pieces;
    }

    // What was only quoted is not yet answered: the answer belongs to the same comment, however far below it stands.
    private static bool IsQuotationAlone(Sketch sketch, List<int> piece) =>
        piece is [var only] && Quotation().IsMatch(sketch[only]);

    // Where the article ends and its comments begin, when only the comments' ends are marked: below the heading, else below the lines that close an
    // article, else at the first gap below the article's last picture or advertisement, else the one block above the signature.
    private static int FirstComment(Sketch sketch, int signature)
    {
        int? closed = CommentHeading.Above(sketch, signature) is { } heading ? heading.Line + 1 : null;
        var hasArticle = closed is not null;
        int? gap = null;
        for (var at = closed ?? sketch.BodyStart; at < signature; at++)
        {
            if (ClosesArticle(sketch, at))
                (closed, gap, hasArticle) = (at + 1, null, true);
            else if (sketch.IsResidue(at))
                gap = null;
            else if (hasArticle && sketch.Page.Lines[at].BlanksBefore > 1)
            {
                gap ??= at;
                if (Quotation().IsMatch(sketch[at]) || Address().IsMatch(sketch[at]))
                    break;
            }
            else
                hasArticle |= Words.IsProse(sketch[at]);
        }
        return gap ?? closed ?? BlockAbove(sketch, signature);
    }

    private static bool ClosesArticle(Sketch sketch, int at) =>
        TagLine.Read(sketch[at]) is not null || AuthorBio.Read(sketch[at]) is not null || sketch.Rules.EndsBody(sketch[at]);

    private static int BlockAbove(Sketch sketch, int line)
    {
        var at = Math.Max(sketch.BodyStart, line - 1);
        while (at > sketch.BodyStart && !sketch.Page.Lines[at].OpensBlock)
            at--;
        // A page without empty lines: its article is above the comment, so the comment is not all of it.
        return at == sketch.BodyStart ? Math.Max(at, line - 1) : at;
    }

    [GeneratedRegex(@"^@?[^:""“”]{1,60}\s(?:writes|wrote|says|said)\s*:?\s*[""“].*[""”…]\s*$")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"^@\S")]
    private static partial Regex Address();
}
