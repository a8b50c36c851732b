namespace Search.Archive.Synonyms;

/// <summary>What may be typed, and what stands for it.</summary>
/// <param name="Typed">What may be typed, as the file has it.</param>
/// <param name="Others">What else is looked for, as the file has it.</param>
/// <param name="KeepsTyped">Whether what was typed is looked for, too.</param>
internal sealed record SynonymEntry(string Typed, IReadOnlyList<string> Others, bool KeepsTyped);
