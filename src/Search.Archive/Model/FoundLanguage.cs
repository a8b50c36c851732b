namespace Search.Archive;

/// <summary>The language an archive found a text to be in.</summary>
/// <param name="Language">A BCP 47 primary tag in lower case.</param>
/// <param name="Confidence">How sure that is, from 0 to 1; <see langword="null"/> for a comment too short to tell, which is taken to be in its article's language.</param>
public sealed record FoundLanguage(string Language, double? Confidence);
