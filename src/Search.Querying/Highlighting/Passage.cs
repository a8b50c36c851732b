namespace Search.Querying;

/// <summary>A piece of a text to show.</summary>
/// <param name="Range">Where it is; it neither begins nor ends with white space.</param>
/// <param name="OpensSentence">Whether it begins where the text or a sentence does.</param>
/// <param name="ClosesSentence">Whether it ends where the text or a sentence does.</param>
internal readonly record struct Passage(TextRange Range, bool OpensSentence, bool ClosesSentence);
