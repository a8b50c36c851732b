namespace Search.Archive.Questions;

/// <summary>A word typed without any mark, that is looked for in texts.</summary>
/// <param name="Field">The field named; <see langword="null"/> for none.</param>
/// <param name="Text">The word as typed.</param>
internal sealed record TypedWord(string? Field, string Text)
{
    /// <summary>Stems that stand for the word besides its own.</summary>
    public IReadOnlyList<string> OtherStems { get; init; } = [];

    /// <summary>The word that is looked for instead, folded; <see langword="null"/> when it is the one typed.</summary>
    public string? Instead { get; init; }
}
