using Search.Importing.Pages.Layout;
using Search.Importing.Pages.Reading;

namespace Search.Importing.Pages.Comments;

/// <summary>Reads a page's comments in the dialect that explains the page best.</summary>
internal static class CommentReader
{
    private static readonly ICommentDialect[] Dialects =
    [
        new BulletedNames(), new PostedByReported(), new NumberedNames(), new NamesThatSay(), new DisqusCopies(), new RedditCopies(), new HackerNewsCopies(), new FacebookCopies(),
        new PostedByAbove(), new PostedByBelow(), new NamesWithDates(), new NamesWithDatesBelow(),
    ];

    /// <summary>Finds the comments and says of their lines what they are; none when no dialect explains anything.</summary>
    public static IReadOnlyList<CommentDraft> Read(Sketch sketch)
    {
        var best = Dialects.Select(dialect => (Dialect: dialect, Drafts: dialect.Read(sketch)))
            .Where(reading => reading.Drafts.Count > 0 && StandBelowText(sketch, reading.Drafts))
            .Select(reading => (reading.Drafts, Score: Score(sketch, reading.Dialect, reading.Drafts)))
            .Where(reading => reading.Score > 0)
            .OrderByDescending(reading => reading.Score)
            .Select(reading => reading.Drafts)
            .FirstOrDefault([]);
        foreach (var draft in best)
        {
            sketch.Is(LineRole.Fact, draft.Facts);
            sketch.Is(LineRole.Comment, draft.Text);
            sketch.Is(LineRole.Residue, draft.Residue);
        }
        return best;
    }

    /// <summary>Whether a line stands for another blog's link to the page, which is shown among comments and is none.</summary>
    public static bool IsPingback(string line) => line.StartsWith("Pingback:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Trackback:", StringComparison.OrdinalIgnoreCase);

    // A name, a date and then the article look like a comment's mark and its text; but comments stand below an article, or below what says that they are comments.
    private static bool StandBelowText(Sketch sketch, IReadOnlyList<CommentDraft> drafts)
    {
        var first = drafts.SelectMany(draft => draft.Lines).Min();
        return CommentHeading.Above(sketch, first) is not null
            || Enumerable.Range(0, first).Any(at => sketch.RoleOf(at) is LineRole.Undecided or LineRole.Body && Words.IsProse(sketch[at]) && !sketch.IsResidue(at));
    }

    /// <summary>
    /// What a reading explains, less what it leaves open: every mark with a text below it counts as much as such marks say; a mark without a text speaks
    /// against the reading, and so does every sentence beyond the first comment that belongs to none.
    /// </summary>
    private static int Score(Sketch sketch, ICommentDialect dialect, IReadOnlyList<CommentDraft> drafts)
    {
        const int CountAgrees = 5;
        var marked = drafts.Where(draft => draft.Facts.Count > 0).ToList();
        var explained = marked.Sum(draft => draft.Text.Count > 0 ? dialect.Weight : -2);

        var lines = drafts.SelectMany(draft => draft.Lines).ToHashSet();
        var (first, last) = (lines.Min(), lines.Max());
        var open = 0;
        for (var at = first; at < sketch.Count && !(at > last && sketch.Rules.OpensCommentForm(sketch[at])); at++)
        {
            if (!lines.Contains(at) && Words.IsProse(sketch[at]) && !sketch.IsResidue(at) && sketch.Rules.OutletStatedIn(sketch[at]) is null)
                open++;
        }
        var agrees = CommentHeading.Above(sketch, first)?.Count == drafts.Count;
        return explained - open + (agrees ? CountAgrees : 0);
    }
}
