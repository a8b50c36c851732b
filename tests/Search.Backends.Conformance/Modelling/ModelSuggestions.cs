using Search.Analysis;
using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>The completions that <see cref="IArchive.SuggestAsync"/> promises, found by asking every document.</summary>
internal sealed class ModelSuggestions(IReadOnlyList<ModelDocument> documents)
{
    private static readonly (SuggestionKind Kind, string Facet)[] Facets =
        [(SuggestionKind.Outlet, FacetNames.Outlet), (SuggestionKind.Author, FacetNames.Author), (SuggestionKind.Tag, FacetNames.Tag)];

    /// <summary>All there are, best first.</summary>
    public List<Suggestion> Of(string typed)
    {
        using var tokens = TextAnalyzer.Words.Analyze(typed);
        var (words, last) = (new List<string>(), 0);
        while (tokens.MoveNext())
        {
            words.Add(tokens.Word.ToString());
            last = tokens.Start;
        }

        return words.Count == 0 ? [] : [.. Facets.SelectMany(f => Values(f.Kind, f.Facet, words)).Concat(Titles(words)).Concat(Completions(words, typed[..last]))
            .OrderBy(s => Tier(s, typed)).ThenByDescending(s => s.Count).ThenBy(s => s.Kind).ThenBy(s => s.Text, StringComparer.Ordinal)];
    }

    private IEnumerable<Suggestion> Values(SuggestionKind kind, string facet, List<string> words) =>
        from document in documents
        from value in document.Values(facet)
        where value != FacetNames.Unknown && Has(Text.Name(value), words)
        group (value, document.Name) by ModelDocument.Key(value) into spellings
        select new Suggestion(spellings.Select(s => s.value).Min(StringComparer.Ordinal)!, kind, spellings.Select(s => s.Name).Distinct().Count());

    private IEnumerable<Suggestion> Titles(List<string> words) =>
        from article in documents
        where article.IsArticle && Has(article.Title, words)
        group article by ModelDocument.Key(article.Thread.Article.Title) into same
        let first = same.OrderByDescending(a => a.Thread.Comments.Count).ThenByDescending(a => a.Date?.Start ?? DateTimeOffset.MinValue).First().Thread
        select new Suggestion(first.Article.Title, SuggestionKind.Title, first.Comments.Count + 1);

    private IEnumerable<Suggestion> Completions(List<string> words, string before) =>
        from document in documents
        let all = document.Texts.SelectMany(t => t.Words).ToHashSet()
        where words.SkipLast(1).All(all.Contains)
        from word in all
        where word.StartsWith(words[^1], StringComparison.Ordinal)
        group word by word into same
        select new Suggestion(before + same.Key, SuggestionKind.Word, same.Count());

    private static bool Has(Text text, List<string> words) =>
        words.SkipLast(1).All(text.Words.Contains) && text.Words.Any(w => w.StartsWith(words[^1], StringComparison.Ordinal));

    private int Tier(Suggestion suggestion, string typed)
    {
        if (suggestion.Kind == SuggestionKind.Word)
            return suggestion.Count * 4 > documents.Count ? 2 : 0;
        return ModelDocument.Key(suggestion.Text).StartsWith(ModelDocument.Key(typed), StringComparison.Ordinal) ? 0 : 1;
    }
}
