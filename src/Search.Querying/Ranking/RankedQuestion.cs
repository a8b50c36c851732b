namespace Search.Querying;

/// <summary>What a question's words are looked for in, and the words.</summary>
/// <param name="Words">The words in the order typed; the same one may be there twice. At least one.</param>
/// <param name="Texts">The texts a document may have; a document has one of them.</param>
public sealed record RankedQuestion(IReadOnlyList<RankedWord> Words, IReadOnlyList<RankedText> Texts);
