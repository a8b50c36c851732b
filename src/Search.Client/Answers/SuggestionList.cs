namespace Search.Client;

internal sealed record SuggestionList(string Query, IReadOnlyList<Suggestion> Suggestions);
