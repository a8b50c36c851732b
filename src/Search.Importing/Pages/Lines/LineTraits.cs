namespace Search.Importing.Pages.Lines;

/// <summary>What one line shows by itself.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="IsProse">Whether it reads like a sentence.</param>
/// <param name="IsResidue">Whether it is a button, an advertisement or the like, by its words.</param>
/// <param name="HasAuthor">Whether it is a byline.</param>
/// <param name="HasDate">Whether it says when, and nothing that is no fact of the kind.</param>
/// <param name="Terms">Its words, to compare it with others.</param>
internal sealed record LineTraits(int Words, bool IsProse, bool IsResidue, bool HasAuthor, bool HasDate, IReadOnlySet<string> Terms)
{
    public bool IsFact => HasAuthor || HasDate;

    /// <summary>Whether it is a few words that make no sentence and state no fact.</summary>
    public bool IsLabel => !IsProse && !IsFact;
}
