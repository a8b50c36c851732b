namespace Search.Client;

internal sealed record WrittenList(IReadOnlyList<Written> Results);
