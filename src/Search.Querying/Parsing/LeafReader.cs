namespace Search.Querying;

/// <summary>Asks the vocabulary for leaves, reads as words what it declines, and counts the words.</summary>
internal sealed class LeafReader(IQueryVocabulary vocabulary, ProblemList problems)
{
    private int _words;

    /// <summary>Whether as many words have been read as are searched.</summary>
    public bool IsFull => _words >= QueryParser.MaxWords;

    /// <summary>A word without operators.</summary>
    public Leaf Word(string? field, string text, int start, int end)
    {
        if (vocabulary.Word(field, text) is { } query)
            return new Leaf(Count(query, start, end));
        if (field is not null)
            problems.Add(start, end, $"'{Shorten(text)}' is not something the field '{field}' can hold; it was read as words.");
        return AsWords(field, text, start, end);
    }

    /// <summary>A word with wildcards.</summary>
    public Leaf Pattern(string? field, in ScannedWord word, int start)
    {
        if (word.Kind == ScannedWordKind.Anything)
        {
            return vocabulary.Wildcard(field, "*") is { } anything
                ? new Leaf(Count(anything, start, word.End, keepsAll: true))
                : DeclinePattern(field, "", start, word.End);
        }
        var query = word.Kind == ScannedWordKind.Prefix ? vocabulary.Prefix(field, word.Text) : vocabulary.Wildcard(field, word.Pattern);
        return query is null
            ? DeclinePattern(field, word.Text, start, word.End)
            : new Leaf(Count(query, start, word.End));
    }

    /// <summary>A word with <c>~</c>.</summary>
    public Leaf Fuzzy(string? field, string text, int maxEdits, int start, int end) =>
        vocabulary.Fuzzy(field, text, maxEdits) is { } query
            ? new Leaf(Count(query, start, end))
            : Decline(field, text, start, end, "words with '~'");

    /// <summary>A quoted phrase.</summary>
    public Leaf Phrase(string? field, string text, int slop, int start, int end) =>
        vocabulary.Phrase(field, text, slop) is { } query
            ? new Leaf(Count(query, start, end))
            : Decline(field, text, start, end, "phrases");

    /// <summary>A range.</summary>
    public Leaf Range(string? field, in ScannedRange range, int start, int end)
    {
        if (vocabulary.Range(field, range.Lower, range.Upper, range.IncludeLower, range.IncludeUpper) is { } query)
            return new Leaf(Count(query, start, end));
        problems.Add(start, end, field is null
            ? "A range needs a field before it; it was read as words."
            : $"The field '{field}' has no such range; it was read as words.");
        return AsWords(field, $"{range.Lower} {range.Upper}", start, end);
    }

    private Leaf DeclinePattern(string? field, string text, int start, int end)
    {
        Report(field, start, end, "words with '*' or '?'");
        return AsWords(field, text, start, end);
    }

    private Leaf Decline(string? field, string text, int start, int end, string what)
    {
        Report(field, start, end, what);
        return vocabulary.Word(field, text) is { } word ? new Leaf(Count(word, start, end)) : AsWords(field, text, start, end);
    }

    private void Report(string? field, int start, int end, string what)
    {
        var where = field is null ? "Without a field" : $"In the field '{field}'";
        problems.Add(start, end, $"{where}, {what} cannot be looked up; it was read as words.");
    }

    // The field's name is one of the words: whoever typed it may not have meant a field.
    private Leaf AsWords(string? field, string text, int start, int end)
    {
        var limit = Math.Max(1, QueryParser.MaxWords - _words);
        var words = text.Split((char[]?)null, limit, StringSplitOptions.RemoveEmptyEntries);
        var group = new ClauseList();
        foreach (var word in field is null ? words : words.Prepend(field))
        {
            var query = vocabulary.Word(null, word);
            group.Add(query is MatchAllQuery ? null : query, Conjunction.None, Occur.Should, narrows: false);
        }
        _words += Math.Max(0, words.Length - 1);
        return new Leaf(Count(group.Build(), start, end), IsDeclined: true);
    }

    private Query? Count(Query? query, int start, int end, bool keepsAll = false)
    {
        if (query is null || (query is MatchAllQuery && !keepsAll))
            return null;
        var words = WordsOf(query);
        _words += words;
        if (words >= QueryParser.MaxWords)
            problems.Add(start, end, $"Only the first {QueryParser.MaxWords} words of this are searched.");
        return query;
    }

    // The same word in several fields is one word.
    private static int WordsOf(Query query) => query switch
    {
        PhraseQuery phrase => phrase.Terms.Count,
        BooleanQuery { Clauses: { Count: > 0 } clauses } => clauses.All(c => c.Occur == Occur.Should)
            ? clauses.Max(c => WordsOf(c.Query))
            : clauses.Sum(c => WordsOf(c.Query)),
        DisjunctionMaxQuery { Queries.Count: > 0 } any => any.Queries.Max(WordsOf),
        BoostQuery boost => WordsOf(boost.Query),
        ConstantScoreQuery constant => WordsOf(constant.Query),
        _ => 1,
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";
}
