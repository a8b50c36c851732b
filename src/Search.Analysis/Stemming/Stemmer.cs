namespace Search.Analysis;

/// <summary>Stems a word in place.</summary>
/// <param name="buffer">The word, in lower case, and room for <see cref="Stemmers.Room"/> characters in all.</param>
/// <param name="length">The word's length.</param>
/// <returns>The stem's length.</returns>
internal delegate int Stemmer(Span<char> buffer, int length);
