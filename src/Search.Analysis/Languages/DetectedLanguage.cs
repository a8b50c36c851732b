namespace Search.Analysis;

/// <summary>The language a text was found to be in.</summary>
/// <param name="Language">The language as a BCP 47 primary tag in lower case: <c>en</c>, <c>zh</c>.</param>
/// <param name="Confidence">How sure that is, from 0 to 1: the share of texts so sure whose language it is, as measured on sentences of newspapers.</param>
public readonly record struct DetectedLanguage(string Language, double Confidence);
