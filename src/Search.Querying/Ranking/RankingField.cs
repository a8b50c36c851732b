using Search.Indexing;

namespace Search.Querying;

/// <summary>A text field that is ranked by.</summary>
/// <param name="Text">The field of words as written.</param>
/// <param name="Stems">The field of their stems; <paramref name="Text"/> itself where there is none.</param>
/// <param name="TextNumber">Which of the texts it is part of.</param>
/// <param name="Weight">How many occurrences in running text one in it is worth.</param>
/// <param name="Statistics">Its figures.</param>
/// <param name="IsRunning">Whether most words of its text stand in it.</param>
internal sealed record RankingField(Field Text, Field Stems, int TextNumber, float Weight, FieldStatistics Statistics, bool IsRunning);
