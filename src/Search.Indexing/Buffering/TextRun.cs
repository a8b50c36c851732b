namespace Search.Indexing;

/// <summary>One value of a text field: so many words of a <see cref="TokenLog"/>, at positions that follow each other.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="FirstPosition">The position of the first word.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct TextRun(int Document, int FirstPosition, int Length);
