using Search.Analysis;
using Search.Querying;

namespace Search.Archive.Suggesting;

/// <summary>Finds articles about the same matter by an ordinary search for the words that tell an article apart.</summary>
/// <remarks>
/// A word tells by how often the article has it (each occurrence in the title worth three, and many worth little more than some) and how few other
/// documents do: (1 + ln tf) · ln(N / df), the weight of the vector space model.
/// </remarks>
internal static class RelatedArticles
{
    // Fewer would hang on one odd word; more bring in words that every article has.
    private const int TellingWords = 12;

    private const int TitleWorth = 3;

    // What comes after so many words repeats what a text is about.
    private const int WordsRead = 3000;

    // An article that scores less than this share of what the article itself does has but one or two of the words.
    private const float LeastShare = 0.2f;

    /// <summary>The articles, the most alike first.</summary>
    /// <param name="article">What they are to be like.</param>
    /// <param name="words">The words of the archive.</param>
    /// <param name="search">Searches the archive.</param>
    /// <param name="count">The most articles wanted.</param>
    public static IReadOnlyList<SearchHit> Find(Article article, IArchiveWords words, Func<SearchRequest, SearchResponse> search, int count)
    {
        var telling = Telling(article, words);
        if (telling.Count == 0)
            return [];
        var request = new SearchRequest
        {
            Words = string.Join(' ', telling),
            Scope = SearchScope.Articles,
            PageSize = Math.Min(count + 1, SearchRequest.MaxPageSize),
            Ranking = RankingOptions.Plain,
        };
        var hits = search(request).Hits;
        return [.. hits.Where(hit => hit.Article.Id != article.Id && hit.Score >= LeastShare * hits[0].Score).Take(count)];
    }

    private static IReadOnlyList<string> Telling(Article article, IArchiveWords words)
    {
        var counts = new Dictionary<string, (string Word, int Count)>(StringComparer.Ordinal);
        var analyzer = TextAnalyzer.Multilingual.In(TextLanguage.Of(article));
        Count(analyzer, article.Title, TitleWorth, counts);
        Count(analyzer, article.Body, 1, counts);
        return [.. counts
            .Select(count => (count.Value.Word, Weight: Weight(count.Value.Count, Frequency(words, count.Key), words.DocumentCount)))
            .Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(TellingWords)
            .Select(word => word.Word)];
    }

    private static void Count(TextAnalyzer analyzer, string text, int worth, Dictionary<string, (string Word, int Count)> counts)
    {
        using var tokens = analyzer.Analyze(text);
        for (var i = 0; i < WordsRead && tokens.MoveNext(); i++)
        {
            var stem = tokens.Stem.ToString();
            if (FunctionWords.Contains(tokens.Word) || !ContainsLetter(tokens.Word) || (tokens.IsIdeograph ? tokens.StemEnd == tokens.End : tokens.Word.Length < 2))
                continue;
            // What has a stem only as it is written there is asked for as it is written, but for capitals, which could be operators.
            var word = tokens.StemOrigin == StemOrigin.Text ? text[tokens.Start..tokens.StemEnd].ToLowerInvariant() : tokens.Word.ToString();
            counts[stem] = counts.TryGetValue(stem, out var known) ? (known.Word, known.Count + worth) : (word, worth);
        }
    }

    private static bool ContainsLetter(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLetter(character))
                return true;
        }

        return false;
    }

    private static long Frequency(IArchiveWords words, string stem) =>
        words.Frequency($"{ArchiveFields.Title}.stems", stem) + words.Frequency($"{ArchiveFields.Body}.stems", stem);

    // A word that no other text has leads nowhere.
    private static double Weight(int count, long frequency, int documents) =>
        frequency < 2 || frequency >= documents ? 0 : (1 + Math.Log(count)) * Math.Log((double)documents / frequency);
}
