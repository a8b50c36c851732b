using Search.Querying;

namespace Search.Parity.Queries;

/// <summary>A kind of query, and how one is drawn; <see langword="null"/> when the corpus has nothing of the kind.</summary>
internal sealed record QueryClass(string Name, Func<Query?> Draw);

/// <summary>A query and the class it was drawn for.</summary>
internal sealed record DrawnQuery(string Class, Query Query);
