namespace Search.Archive.Suggesting;

/// <summary>A word that the texts of an archive have.</summary>
/// <param name="Word">The word, folded, as written.</param>
/// <param name="Frequency">At least the number of documents with it.</param>
/// <param name="Edits">How far it is from the word asked about; 0 when none was.</param>
internal readonly record struct KnownWord(string Word, long Frequency, int Edits);
