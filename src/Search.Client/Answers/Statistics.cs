namespace Search.Client;

/// <summary>What the archive holds.</summary>
public sealed record Statistics(
    string Backend, int Articles, int Comments, int Outlets, string? Oldest, string? Newest, long Generation, int Segments, long Bytes);
