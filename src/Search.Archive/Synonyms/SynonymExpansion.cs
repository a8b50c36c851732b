using Search.Archive.Questions;
using Search.Querying;

namespace Search.Archive.Synonyms;

/// <summary>Puts the synonyms of a question's words beside them, in the parsed query. For one question.</summary>
/// <param name="index">The synonyms.</param>
/// <param name="vocabulary">What the question was parsed with.</param>
internal sealed class SynonymExpansion(SynonymIndex index, ArchiveVocabulary vocabulary)
{
    private readonly List<AppliedSynonyms> _applied = [];

    // A question has no more words than the parser takes, however many stand for each.
    private int _left = QueryParser.MaxWords;

    /// <summary>Which synonyms were put in.</summary>
    public IReadOnlyList<AppliedSynonyms> Applied => _applied;

    /// <summary>The query with the synonyms; itself without any.</summary>
    public Query Expand(Query query)
    {
        if (vocabulary.TypedWords.TryGetValue(query, out var word))
            return Replace([new BooleanClause(query, Occur.Should)], [word]) is [var only] ? only.Query : query;
        return query switch
        {
            BooleanQuery boolean => ExpandClauses(boolean),
            BoostQuery boost when Expand(boost.Query) is var inner && inner != boost.Query => boost with { Query = inner },
            _ => query,
        };
    }

    private BooleanQuery ExpandClauses(BooleanQuery query)
    {
        var clauses = new List<BooleanClause>();
        for (var i = 0; i < query.Clauses.Count;)
        {
            var run = Run(query, i, out var words);
            if (run.Count > 0)
                clauses.AddRange(Replace(run, words));
            else
                clauses.Add(query.Clauses[i].Occur == Occur.MustNot ? query.Clauses[i] : query.Clauses[i] with { Query = Expand(query.Clauses[i].Query) });
            i += Math.Max(run.Count, 1);
        }

        return clauses.SequenceEqual(query.Clauses) ? query : query with { Clauses = [.. clauses] };
    }

    // Words that stand next to each other, of one field and joined alike.
    private List<BooleanClause> Run(BooleanQuery query, int start, out List<TypedWord> words)
    {
        var run = new List<BooleanClause>();
        words = [];
        for (var i = start; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            if (clause.Occur == Occur.MustNot || !vocabulary.TypedWords.TryGetValue(clause.Query, out var word))
                break;
            if (run.Count > 0 && (clause.Occur != run[0].Occur || !string.Equals(word.Field, words[0].Field, StringComparison.OrdinalIgnoreCase)))
                break;
            run.Add(clause);
            words.Add(word);
        }

        return run;
    }

    private List<BooleanClause> Replace(List<BooleanClause> run, List<TypedWord> words)
    {
        var asked = new List<(string Word, IReadOnlyList<string> Stems, int End)>();
        // Which clause begins at which word; a clause may be several words (wi-fi), and is not taken apart.
        var clauseAt = new Dictionary<int, int>();
        foreach (var (i, word) in words.Index())
        {
            clauseAt[asked.Count] = i;
            asked.AddRange(AskedStems.Of(word.Text, vocabulary.Languages));
        }

        clauseAt[asked.Count] = run.Count;
        var replaced = new List<BooleanClause>();
        for (var place = 0; place < asked.Count;)
        {
            var first = clauseAt[place];
            var (entries, length) = index.Find(asked, place, clauseAt.ContainsKey);
            var last = length == 0 ? first + 1 : clauseAt[place + length];
            if (length == 0 || Alternatives(run.GetRange(first, last - first), words.GetRange(first, last - first), entries, length) is not { } query)
                replaced.AddRange(run.GetRange(first, last - first));
            else
                replaced.Add(run[first] with { Query = query });
            place = clauseAt.First(begin => begin.Value == last).Key;
        }

        return replaced;
    }

    private Query? Alternatives(List<BooleanClause> clauses, List<TypedWord> words, IReadOnlyList<SynonymEntry> entries, int length)
    {
        var others = entries.SelectMany(entry => entry.Others).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var stems = others.ConvertAll(other => AskedStems.Of(other, vocabulary.Languages));
        _left -= stems.Sum(other => other.Count);
        if (_left < 0)
            return null;
        var field = words[0].Field;
        var keepsTyped = entries.Any(entry => entry.KeepsTyped);
        var queries = others.ConvertAll(other => other.Contains(' ') ? vocabulary.Phrase(field, other, 0)! : vocabulary.Word(field, other)!);
        if (keepsTyped)
            queries.Insert(0, clauses is [var only] ? only.Query : new BooleanQuery([.. clauses]));
        var typed = string.Join(' ', words.Select(word => word.Text));
        _applied.Add(new AppliedSynonyms(typed, keepsTyped ? [typed, .. others] : others));
        var query = queries is [var single] ? single : new DisjunctionMaxQuery([.. queries]);
        if (length == 1 && stems.TrueForAll(other => other.Count == 1))
            vocabulary.Stands(query, words[0], [.. stems.SelectMany(other => other[0].Stems)], keepsTyped ? null : stems[0][0].Word);
        return query;
    }
}
