using System.Globalization;
using System.Text;
using Search.Analysis;
using Search.Indexing;

namespace Search.Querying;

/// <summary>The query that a word, phrase, pattern or range is in one field: what a vocabulary is built from.</summary>
/// <remarks>
/// Text is analysed as the field analyses its documents. Keyword fields take whole values exactly as given, number fields integers.
/// <see langword="null"/> means that the field cannot do this, <see cref="MatchAllQuery"/> that the text holds no word.
/// No query has more than <see cref="QueryParser.MaxWords"/> terms; further words are left out.
/// </remarks>
public static class LeafQueries
{
    /// <summary>An unquoted word: by its stem where the schema has stems of the field. Several tokens (<c>wi-fi</c>) are a phrase of the words as written.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">The word.</param>
    /// <param name="languages">The other languages of the field's texts; <see langword="null"/> when there are none.</param>
    /// <remarks>
    /// <para>
    /// With other languages the word is looked for by its stem in any of them. One typed without its accents may have another stem than with them
    /// (<c>abdicacao</c>, <c>abdicação</c>); if it is no word of the analyser's own language, it is looked for as it is, too.
    /// </para>
    /// <para>
    /// Chinese, Japanese and Korean characters without a space between them are asked for by their bigrams: up to <see cref="UnspacedText.AllUpTo"/> by all,
    /// more by most of them, for then they are several words.
    /// </para>
    /// </remarks>
    public static Query? Word(Schema schema, Field field, string text, WordLanguages? languages = null)
    {
        if (field.Kind != FieldKind.Text || field.Analyzer is not { } analyzer)
            return Phrase(field, text, 0);
        var stems = schema.StemsFieldOf(field);
        using var tokens = analyzer.Analyze(text);
        if (!tokens.MoveNext())
            return new MatchAllQuery();
        if (tokens.IsIdeograph && stems is not null)
            return UnspacedText.Query(field, stems, text);
        var stem = stems is null ? new TermQuery(field.Name, tokens.Word.ToString()) : new TermQuery(stems.Name, tokens.Stem.ToString());
        while (tokens.MoveNext())
        {
            if (tokens.IsIdeograph && stems is not null)
                return UnspacedText.Query(field, stems, text);
        }

        if (tokens.Position > 0)
            return Phrase(field, text, 0);
        return stems is null || languages is not { Tags.Count: > 0 } ? stem : Alternatives(stem, field, stems, text, languages);
    }

    // A document has the stem of its own language, which is mostly one of the same few.
    private static Query Alternatives(TermQuery stem, Field field, Field stems, string text, WordLanguages languages)
    {
        var word = "";
        var found = new List<string> { stem.Term };
        foreach (var language in languages.Tags)
        {
            using var tokens = field.Analyzer!.In(language).Analyze(text);
            if (!tokens.MoveNext())
                continue;
            word = tokens.Word.ToString();
            if (tokens.Stem.ToString() is var other && !found.Contains(other))
                found.Add(other);
        }

        if (found.Count == 1)
            return stem;
        var alternatives = found.Select(term => new TermQuery(stems.Name, term));
        if (Ascii.IsValid(text) && !languages.Occurs(stems.Name, stem.Term))
            alternatives = alternatives.Append(new TermQuery(field.Name, word));
        return new DisjunctionMaxQuery([.. alternatives]);
    }

    /// <summary>A quoted phrase, its words as written. A field without positions is asked for all of the words.</summary>
    public static Query? Phrase(Field field, string text, int slop)
    {
        switch (field.Kind)
        {
            case FieldKind.Keyword when field.Indexed:
                return text.Length == 0 ? new MatchAllQuery() : new TermQuery(field.Name, text);
            case FieldKind.Number:
                return TryNumber(text, out var number) ? new NumberRangeQuery(field.Name, number, number) : null;
            case FieldKind.Text when field.Analyzer is not null:
                break;
            default:
                return null;
        }
        var terms = Tokens(field, text);
        if (terms.Count < 2 || !field.HasPositions)
            return All(terms.ConvertAll<Query>(t => new TermQuery(field.Name, t.Term)));
        return new PhraseQuery(field.Name, [.. terms], slop);
    }

    /// <summary>The beginning of a word. Of several tokens (<c>al-q*</c>) the last is the beginning, and the others are asked for too.</summary>
    public static Query? Prefix(Field field, string prefix)
    {
        if (IsKeyword(field))
            return new PrefixQuery(field.Name, prefix);
        if (field.Analyzer is null)
            return null;
        var terms = Tokens(field, prefix);
        return All([.. terms.SkipLast(1).Select(Query (t) => new TermQuery(field.Name, t.Term)), .. terms.TakeLast(1).Select(t => new PrefixQuery(field.Name, t.Term))]);
    }

    /// <summary>A pattern, case- and accent-folded in text. <c>*</c> alone means any value; punctuation (<c>al-qa?da</c>) parts words, each of which is asked for.</summary>
    public static Query? Wildcard(Field field, string pattern)
    {
        if (pattern == "*")
            return field.Kind == FieldKind.Number ? new NumberRangeQuery(field.Name, long.MinValue, long.MaxValue) : Range(field, null, null, true, true);
        if (IsKeyword(field))
            return new WildcardQuery(field.Name, pattern);
        if (field.Analyzer is null)
            return null;
        var parts = new List<Query>();
        foreach (var part in WordsOfPattern(pattern))
        {
            if (part.AsSpan().ContainsAny('*', '?'))
                parts.Add(new WildcardQuery(field.Name, Folding.Fold(part)));
            else
                parts.AddRange(Tokens(field, part).Select(t => new TermQuery(field.Name, t.Term)));
        }
        return All(parts);
    }

    /// <summary>Words within some edits of a word; of several tokens, each.</summary>
    public static Query? Fuzzy(Field field, string text, int maxEdits)
    {
        if (IsKeyword(field))
            return new FuzzyQuery(field.Name, text, maxEdits);
        return field.Analyzer is null ? null : All(Tokens(field, text).ConvertAll<Query>(t => new FuzzyQuery(field.Name, t.Term, maxEdits)));
    }

    /// <summary>Values between two ends, <see langword="null"/> for an open one: integers, or terms in byte order (folded in text).</summary>
    public static Query? Range(Field field, string? lower, string? upper, bool includeLower, bool includeUpper)
    {
        if (field.Kind == FieldKind.Number)
            return NumberRange(field, lower, upper, includeLower, includeUpper);
        if (IsKeyword(field))
            return new TermRangeQuery(field.Name, lower, upper, includeLower, includeUpper);
        return field.Analyzer is null
            ? null
            : new TermRangeQuery(field.Name, lower is null ? null : Folding.Fold(lower), upper is null ? null : Folding.Fold(upper), includeLower, includeUpper);
    }

    private static bool IsKeyword(Field field) => field is { Kind: FieldKind.Keyword, Indexed: true };

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static Query? NumberRange(Field field, string? lower, string? upper, bool includeLower, bool includeUpper)
    {
        long min = long.MinValue, max = long.MaxValue;
        if ((lower is not null && !TryNumber(lower, out min)) || (upper is not null && !TryNumber(upper, out max)))
            return null;
        if (lower is not null && !includeLower && min++ == long.MaxValue)
            return new MatchNoneQuery();
        if (upper is not null && !includeUpper && max-- == long.MinValue)
            return new MatchNoneQuery();
        return min <= max ? new NumberRangeQuery(field.Name, min, max) : new MatchNoneQuery();
    }

    private static List<PhraseTerm> Tokens(Field field, string text)
    {
        var terms = new List<PhraseTerm>();
        using var tokens = field.Analyzer!.Analyze(text);
        var first = -1;
        while (terms.Count < QueryParser.MaxWords && tokens.MoveNext())
        {
            if (first < 0)
                first = tokens.Position;
            terms.Add(new PhraseTerm(tokens.Word.ToString(), tokens.Position - first));
        }
        return terms;
    }

    private static Query All(List<Query> queries) => queries switch
    {
        [] => new MatchAllQuery(),
        [var only] => only,
        _ => new BooleanQuery([.. queries.Take(QueryParser.MaxWords).Select(q => new BooleanClause(q, Occur.Must))]),
    };

    private static List<string> WordsOfPattern(string pattern)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            var c = Escapes.Next(pattern, ref i, out var isEscaped);
            if (IsOfWord(c) || (c is '*' or '?' && !isEscaped))
            {
                word.Append(c);
                continue;
            }
            Flush();
        }
        Flush();
        return words;

        void Flush()
        {
            var text = word.ToString().Trim('\'', '\u2019', '.', '_');
            word.Clear();
            // A star beside punctuation (wi-*) asks for nothing.
            if (text.AsSpan().ContainsAnyExcept('*', '?'))
                words.Add(text);
        }
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '\u2019' or '.' or '_' ||
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
