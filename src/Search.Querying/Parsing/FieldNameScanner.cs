namespace Search.Querying;

/// <summary>Reads <c>field:</c> before a clause, and tells an unknown field from a colon in ordinary text.</summary>
internal sealed class FieldNameScanner(string text, IQueryVocabulary vocabulary, ProblemList problems)
{
    // Longer names of fields are not looked for.
    private const int LongestName = 64;

    /// <summary>Reads a field's name and its colon, if they stand at <paramref name="position"/>, which moves behind them.</summary>
    /// <returns>The field to look in, or the name of one that is meant but does not exist.</returns>
    public (string? Name, string? Unknown) Read(ref int position)
    {
        var start = position;
        var end = start;
        while (end < text.Length && end - start < LongestName && IsNameCharacter(text[end]))
            end++;
        if (end == start || end == text.Length || text[end] != ':')
            return default;
        var typed = text[start..end];
        var name = vocabulary.HasField(typed) ? typed : typed.ToLowerInvariant();
        if (vocabulary.HasField(name))
        {
            position = end + 1;
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            return (name, null);
        }
        if (!LooksMeant(typed, end + 1))
            return default;
        problems.Add(start, end + 1, $"There is no field '{typed}'; it was read as a word.");
        position = end + 1;
        return (null, typed);
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-';

    private bool LooksMeant(string name, int value) =>
        char.IsAsciiLetterLower(name[0]) &&
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '.') &&
        value < text.Length &&
        (char.IsLetterOrDigit(text[value]) || text[value] is '(' or '[' or '{' or '>' or '<' or '*' || QuoteScanner.IsQuote(text[value]));
}
