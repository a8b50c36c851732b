namespace Search.Parity.Corpus;

/// <summary>What both engines index as one document. A comment has no title, and texts with several values have a gap between them.</summary>
internal sealed record CorpusDocument(string Outlet, long? Day, string? Title, IReadOnlyList<string> Texts);
