namespace Search.Backends.Conformance.Modelling;

/// <summary>Patterns by definition: <c>?</c> is one character, <c>*</c> any number.</summary>
internal static class Wildcards
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        if (pattern.IsEmpty)
            return word.IsEmpty;
        if (pattern[0] == '*')
            return IsMatch(pattern[1..], word) || (!word.IsEmpty && IsMatch(pattern, word[1..]));
        return !word.IsEmpty && (pattern[0] == '?' || pattern[0] == word[0]) && IsMatch(pattern[1..], word[1..]);
    }
}
