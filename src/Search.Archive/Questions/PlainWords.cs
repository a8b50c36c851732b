using Search.Querying;

namespace Search.Archive.Questions;

/// <summary>A question of nothing but words, as most are, with filters and exclusions at the most.</summary>
/// <remarks>
/// Phrases, patterns, boosts, fields of text and <c>+</c> or <c>AND</c> say exactly what is wanted: a question with any of them is no such question, and is
/// ranked as written.
/// </remarks>
internal sealed class PlainWords
{
    private readonly Query _query;
    private readonly ArchiveVocabulary _vocabulary;
    private readonly List<RankedWord> _words = [];
    private readonly HashSet<Query> _functionWords = new(ReferenceEqualityComparer.Instance);

    private PlainWords(Query query, ArchiveVocabulary vocabulary) => (_query, _vocabulary) = (query, vocabulary);

    /// <summary>The words of a question; <see langword="null"/> when it has none, or is more than words.</summary>
    /// <param name="query">The question as parsed.</param>
    /// <param name="vocabulary">What it was parsed with.</param>
    public static PlainWords? Of(Query query, ArchiveVocabulary vocabulary)
    {
        var plain = new PlainWords(query, vocabulary);
        return plain.TryAdd(query, isOutermost: true) && plain._words.Count > 0 ? plain : null;
    }

    /// <summary>The question with function words counting that much, unless it has no others. It matches the same.</summary>
    public Query Discount(float weight) =>
        weight == 1 || _functionWords.Count == 0 || _words.TrueForAll(word => FunctionWords.Contains(word.Written)) ? _query : Discount(_query, weight);

    /// <summary>The words, and the texts they are looked for in.</summary>
    public RankedQuestion ToRanked(RankingOptions options)
    {
        var article = new List<(string, float)>();
        var texts = new List<RankedText>();
        foreach (var field in _vocabulary.Texts)
        {
            if (field == ArchiveFields.Comment)
                texts.Add(new RankedText((field, 1)));
            else
                article.Add((field, field == ArchiveFields.Title ? options.TitleWeight : 1));
        }
        if (article.Count > 0)
            texts.Insert(0, new RankedText([.. article]));
        return new RankedQuestion(_words, texts);
    }

    private bool TryAdd(Query query, bool isOutermost)
    {
        if (_vocabulary.TypedWords.TryGetValue(query, out var typed) && typed.Field is null)
        {
            AddWords(query, typed);
            return true;
        }
        return query is BooleanQuery { MinimumShouldMatch: <= 1 } boolean && boolean.Clauses.All(clause => clause.Occur switch
        {
            Occur.Should => TryAdd(clause.Query, isOutermost: false),
            Occur.Filter or Occur.MustNot => isOutermost,
            _ => false,
        });
    }

    private void AddWords(Query query, TypedWord typed)
    {
        var isFunctionWord = true;
        foreach (var (written, own, _) in AskedStems.Of(typed.Text, _vocabulary.Languages))
        {
            var word = typed.Instead ?? written;
            _words.Add(new RankedWord(word, [.. (typed.Instead is null ? own : []).Union(typed.OtherStems)]));
            isFunctionWord &= FunctionWords.Contains(word);
        }
        if (isFunctionWord)
            _functionWords.Add(query);
    }

    private Query Discount(Query query, float weight)
    {
        if (_functionWords.Contains(query))
            return new BoostQuery(query, weight);
        return query is BooleanQuery boolean && !_vocabulary.TypedWords.ContainsKey(query)
            ? boolean with { Clauses = [.. boolean.Clauses.Select(clause => clause.Occur == Occur.Should ? clause with { Query = Discount(clause.Query, weight) } : clause)] }
            : query;
    }
}
