namespace Search.Client;

/// <summary>The language of a text.</summary>
/// <param name="Tag">Its BCP 47 tag: <c>en</c>, <c>zh</c>.</param>
/// <param name="From"><c>given</c>, or found from the <c>text</c> or the <c>article</c>.</param>
/// <param name="Confidence">How sure it is when the text told, from 0 to 1.</param>
public sealed record Language(string Tag, string From, double? Confidence = null);
