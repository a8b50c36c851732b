using System.Globalization;
using Search.Service.Problems;

namespace Search.Service.Limits;

/// <summary>How large the words of a search are, as they were typed.</summary>
internal readonly record struct QuestionSize(int Length, int Clauses, int Patterns, int FewestLetters)
{
    /// <summary>Measures the words of a search.</summary>
    public static QuestionSize Of(string words)
    {
        var (clauses, patterns, fewest) = (0, 0, int.MaxValue);
        for (var start = 0; start < words.Length;)
        {
            if (IsBetween(words[start]))
            {
                start++;
                continue;
            }
            var end = start;
            while (end < words.Length && !IsBetween(words[end]))
                end++;
            var part = words.AsSpan(start, end - start);
            clauses++;
            var isWildcard = part.ContainsAny('*', '?') && !IsOnlyAsked(part);
            if (isWildcard || part[1..].Contains('~'))
                patterns++;
            if (isWildcard)
                fewest = Math.Min(fewest, Letters(part));
            start = end;
        }
        return new QuestionSize(words.Length, clauses, patterns, fewest);
    }

    /// <summary>What to answer when it is larger than the limits allow; <see langword="null"/> when it is not.</summary>
    public ProblemResult? Refuse(SearchLimits limits)
    {
        if (Length > limits.QueryLength)
            return TooLarge($"The words have {Length} characters; {limits.QueryLength} are allowed.");
        if (Clauses > limits.QueryClauses)
            return TooLarge($"The words have {Clauses} parts; {limits.QueryClauses} are allowed.");
        if (Patterns > limits.QueryPatterns)
            return TooLarge($"{Patterns} of the words are patterns (*, ?, ~); {limits.QueryPatterns} are allowed.");
        return FewestLetters < limits.PatternLetters
            ? TooLarge($"A pattern (*, ?) has {FewestLetters} letters; it needs at least {limits.PatternLetters}.")
            : null;
    }

    private static ProblemResult TooLarge(FormattableString detail) => ProblemResult.QuestionIsTooLarge(detail.ToString(CultureInfo.InvariantCulture));

    private static bool IsBetween(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '"';

    // A question mark at the end is a question's; a star alone, or as a field's value, means anything.
    private static bool IsOnlyAsked(ReadOnlySpan<char> part)
    {
        var rest = part.TrimEnd('?');
        return !rest.ContainsAny('*', '?') || rest.SequenceEqual("*") || (rest.EndsWith(":*") && !rest[..^1].ContainsAny('*', '?'));
    }

    // Of title:flo* the letters behind the colon count.
    private static int Letters(ReadOnlySpan<char> part)
    {
        var count = 0;
        foreach (var character in part[(part.LastIndexOf(':') + 1)..])
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                count++;
        }
        return count;
    }
}
