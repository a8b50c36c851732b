namespace Search.Archive;

/// <summary>A completion of what has been typed.</summary>
/// <param name="Text">
/// The value as written; of words, what was typed with its last word completed, as the archive has it: in lower case and without accents.
/// </param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">
/// How many articles and comments stand behind it: those with the words, those of the outlet or tag, what the author wrote, the article of the title
/// and its comments. Always more than 0.
/// </param>
public sealed record Suggestion(string Text, SuggestionKind Kind, int Count);
