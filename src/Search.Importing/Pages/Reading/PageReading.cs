using Search.Archive;

namespace Search.Importing.Pages.Reading;

/// <summary>What was read from a page.</summary>
/// <param name="Thread">The article and its comments.</param>
/// <param name="Sketch">What every line turned out to be.</param>
internal sealed record PageReading(ArticleThread Thread, Sketch Sketch);
