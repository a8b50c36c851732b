namespace Search.Importing.Html.Facts;

/// <summary>A fact and how it was found.</summary>
/// <param name="Value">The fact.</param>
/// <param name="How">Where it stood: <c>json-ld headline</c>, <c>og:title</c>, <c>byline</c>, ….</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
internal sealed record Found<T>(T Value, string How, double Confidence);
