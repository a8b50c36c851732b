namespace Search.Querying;

/// <summary>Reads Lucene's classic query syntax and what people type besides. Never fails. Safe for use by several threads.</summary>
/// <remarks>
/// <para><c>word</c>, <c>"a phrase"</c> (curly quotes and guillemets too), <c>"near words"~3</c>, <c>pref*</c>, <c>w?ld</c>, <c>*mid*</c>,
/// <c>roam~</c> (two edits), <c>roam~1</c>, <c>*</c> (everything), <c>field:*</c> (the field has a value), <c>field:word</c>, <c>field:"a phrase"</c>,
/// <c>field:(a b)</c>, <c>field:[a TO b]</c>, <c>field:{a TO b}</c>, <c>field:[* TO b}</c>, <c>field:&gt;=a</c>, and <c>^2</c> after any of them or a
/// group. <c>\</c> takes the next character literally; <c>\u0041</c> is a character by its code.</para>
/// <para><b>Operators</b> are those of Lucene's classic parser with OR as its default, and like there they have no precedence: a clause is optional
/// unless <c>AND</c> or <c>&amp;&amp;</c> stands on either side of it or <c>+</c> before it, and excluded when <c>NOT</c>, <c>!</c> or <c>-</c> stands
/// before it; <c>OR</c> and <c>||</c> change nothing. So <c>a OR b AND c</c> is <c>a +b +c</c>. Brackets say what belongs together. A group that only
/// excludes means everything else. Clauses of a field that narrows (<see cref="IQueryVocabulary.Narrows"/>) are filters instead of optional,
/// unless <c>OR</c> stands on either side; beside such a filter at least one optional clause has to match.</para>
/// <para><b>Ordinary text</b> is taken as it is meant. <c>+</c> and <c>-</c> are operators only directly before what they speak of, and not when
/// doubled; a <c>?</c> that ends a word is a question mark; <c>note: this</c>, <c>10:30</c> and addresses with <c>://</c> are words. An unknown field
/// is reported only when it looks as if one were meant: lower-case ASCII letters, digits, <c>_</c> and <c>.</c>, beginning with a letter, and a value
/// directly after the colon; it is then read as the words on both sides. Names of fields are tried as typed, then in lower case. Brackets
/// <c>[ ]</c> and <c>{ }</c> without <c>TO</c> are punctuation unless a field stands before them.</para>
/// <para><b>Limits:</b> groups nest <see cref="MaxDepth"/> deep, deeper brackets are ignored; what follows the first <see cref="MaxWords"/> words is
/// ignored; boosts multiply to at most a thousand million. Each is reported. At most <see cref="MaxProblems"/> problems are told.</para>
/// </remarks>
public sealed class QueryParser(IQueryVocabulary vocabulary)
{
    /// <summary>How deep groups nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most words (clauses and words of phrases) that are searched.</summary>
    public const int MaxWords = 1024;

    /// <summary>The most problems reported for one text.</summary>
    public const int MaxProblems = 50;

    /// <summary>What the leaves mean.</summary>
    public IQueryVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Reads a text of any content and length, in time proportional to its length.</summary>
    public ParsedQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new QueryReader(text, Vocabulary).Read();
    }
}
