namespace Search.Importing.Html.Comments;

/// <summary>Fills in what a page's JSON-LD knows about comments that its mark-up shows.</summary>
internal static class StatedFacts
{
    // So many letters of the same are the same comment.
    private const int Enough = 60;

    /// <summary>Adds names, dates and votes to comments whose words are those of a stated one.</summary>
    /// <param name="shown">The comments of the mark-up.</param>
    /// <param name="stated">Those of JSON-LD.</param>
    public static void Complete(IReadOnlyList<HtmlComment> shown, IReadOnlyList<HtmlComment> stated)
    {
        if (stated.Count == 0)
            return;
        var byWords = stated.ToLookup(comment => Words(comment.Text), StringComparer.Ordinal);
        foreach (var comment in shown.Where(comment => !comment.IsGap))
        {
            if (byWords[Words(comment.Text)].ToList() is not [var same])
                continue;
            comment.Author ??= same.Author;
            comment.Votes ??= same.Votes;
            if (comment.Published is null || same.Published is { } known && known.Precision > comment.Published.Value.Precision)
                comment.Published = same.Published;
        }
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Take(Enough)).ToLowerInvariant();
}
