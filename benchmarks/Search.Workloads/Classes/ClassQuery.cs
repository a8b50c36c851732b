using Search.Querying;

namespace Search.Workloads.Classes;

/// <summary>A query of a class, as every engine can read it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Words">The words it is made of: lower-case letters alone, so that all analysers agree on them.</param>
/// <param name="Shape">How the words are joined.</param>
/// <param name="Query">The query as a tree.</param>
internal sealed record ClassQuery(string Class, IReadOnlyList<string> Words, QueryShape Shape, Query Query);
