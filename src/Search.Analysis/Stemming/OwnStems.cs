namespace Search.Analysis;

/// <summary>The stems of a language other than English.</summary>
/// <param name="Script">The script its words are written in.</param>
/// <param name="Stemmer">Makes them of words in lower case.</param>
/// <param name="Mark">What stands before them.</param>
internal sealed record OwnStems(Script Script, Stemmer Stemmer, string Mark);
