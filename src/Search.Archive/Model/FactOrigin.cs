namespace Search.Archive;

/// <summary>How one fact of an article or a comment was found.</summary>
/// <param name="Fact">The fact, by its name in JSON Lines: <c>published</c>, <c>authors</c>, <c>body</c>, ….</param>
/// <param name="How">Where it stood or what it was worked out from: <c>wp:post_date_gmt</c>, <c>json-ld</c>, <c>og:title</c>, <c>byline</c>, ….</param>
/// <param name="Confidence">How sure it is, from 0 to 1; <see langword="null"/> when the file stated it as such.</param>
public sealed record FactOrigin(string Fact, string How, double? Confidence = null);
