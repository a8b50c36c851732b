using Search.Analysis;
using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>Completes what a person types, from one state of an archive.</summary>
internal sealed class Suggester(IArchiveWords words)
{
    // Of titles, those with the most comments beneath them; each has to be read.
    private const int TitlesConsidered = 50;

    // Of words after others, the most frequent; each is counted together with the others.
    private const int WordsConsidered = 32;

    // Words that more than one in so many documents has narrow nothing.
    private const int CommonShare = 4;

    // One in so many places is kept for each kind.
    private const int KeptShare = 5;

    private static readonly string[] TextFields = [ArchiveFields.Title, ArchiveFields.Body, ArchiveFields.Comment];

    private static readonly (SuggestionKind Kind, string Facet)[] Facets =
    [
        (SuggestionKind.Outlet, FacetNames.Outlet), (SuggestionKind.Author, FacetNames.Author), (SuggestionKind.Tag, FacetNames.Tag),
    ];

    /// <summary>The suggestions, most useful first (<see cref="IArchive.SuggestAsync"/>).</summary>
    public IReadOnlyList<Suggestion> Suggest(SuggestRequest request)
    {
        var found = new List<Suggestion>();
        if (TypedWords.Read(request.Text, TextAnalyzer.Words) is { } inNames)
        {
            foreach (var (kind, facet) in Facets)
                found.AddRange(Values(kind, facet, inNames));
        }

        if (TypedWords.Read(request.Text, TextAnalyzer.Multilingual) is { } inTexts)
        {
            found.AddRange(Titles(inTexts));
            found.AddRange(Words(inTexts, request.Count));
        }

        return Pick(found, ArchiveFields.Key(request.Text), request.Count);
    }

    private IEnumerable<Suggestion> Values(SuggestionKind kind, string facet, TypedWords typed) =>
        from value in words.CountValues(facet, typed.In(ArchiveFields.WordsField(facet)))
        where value.Key != FacetNames.Unknown && typed.AreIn(value.Value, TextAnalyzer.Words)
        select new Suggestion(value.Value, kind, value.Count);

    private IEnumerable<Suggestion> Titles(TypedWords typed) =>
        words.Titles(typed.In(ArchiveFields.Title), TitlesConsidered)
            .DistinctBy(title => title.Key)
            .Select(title => new Suggestion(title.Value, SuggestionKind.Title, title.Count));

    // A word's sum of frequencies is never less than its count: once the last of the best counts reaches the next sum, no other word can be better.
    private List<Suggestion> Words(TypedWords typed, int count)
    {
        var best = new List<Suggestion>();
        var candidates = words.MostFrequent(typed.Beginning, Math.Max(count, WordsConsidered));
        var counts = words.CountEach(Together(typed.Whole), candidates.Select(candidate => Together([candidate.Word])));
        foreach (var (candidate, documents) in candidates.Zip(counts))
        {
            if (best.Count >= count && best[count - 1].Count > candidate.Frequency)
                break;
            if (documents == 0)
                continue;
            best.Add(new Suggestion(typed.Before + candidate.Word, SuggestionKind.Word, documents));
            best.Sort((a, b) => (-a.Count).CompareTo(-b.Count) is var order and not 0 ? order : string.CompareOrdinal(a.Text, b.Text));
        }

        return best;
    }

    /// <summary>Documents whose texts have all of the words.</summary>
    public static Query Together(IReadOnlyList<string> all) => all.Count == 0 ? new MatchAllQuery() : new BooleanQuery(
    [
        .. all.Select(word => new BooleanClause(
            new BooleanQuery([.. TextFields.Select(field => new BooleanClause(new TermQuery(field, word), Occur.Should))]), Occur.Must)),
    ]);

    private List<Suggestion> Pick(List<Suggestion> found, string typed, int count)
    {
        var ordered = found
            .OrderBy(s => Tier(s, typed)).ThenByDescending(s => s.Count).ThenBy(s => s.Kind).ThenBy(s => s.Text, StringComparer.Ordinal)
            .ToList();
        if (ordered.Count <= count)
            return ordered;
        var kept = Math.Max(1, count / KeptShare);
        var places = ordered.GroupBy(s => s.Kind).SelectMany(kind => kind.Take(kept)).Take(count).ToHashSet();
        foreach (var suggestion in ordered)
        {
            if (places.Count == count)
                break;
            places.Add(suggestion);
        }

        return [.. ordered.Where(places.Contains)];
    }

    private int Tier(Suggestion suggestion, string typed)
    {
        if (suggestion.Kind == SuggestionKind.Word)
            return (long)suggestion.Count * CommonShare > words.DocumentCount ? 2 : 0;
        return ArchiveFields.Key(suggestion.Text).StartsWith(typed, StringComparison.Ordinal) ? 0 : 1;
    }
}
