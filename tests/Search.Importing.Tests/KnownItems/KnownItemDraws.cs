using Search.Analysis;
using Search.Archive;

namespace Search.Importing.Tests.KnownItems;

/// <summary>Draws known items: a comment at random, of it a sentence with enough different words, of that all but two words.</summary>
/// <remarks>Every comment that has such a sentence is equally likely, and so is every such sentence of it. Equal seeds give equal draws.</remarks>
internal sealed class KnownItemDraws
{
    private readonly Random _random;
    private readonly List<(Comment Comment, List<string> Sentences)> _comments = [];
    private readonly Dictionary<string, HashSet<string>> _threadsByText = new(StringComparer.Ordinal);

    public KnownItemDraws(IEnumerable<ArticleThread> threads, int leastWords, int seed)
    {
        _random = new Random(seed);
        foreach (var thread in threads)
        {
            foreach (var comment in thread.Comments)
            {
                if (!_threadsByText.TryGetValue(comment.Body, out var ids))
                    _threadsByText.Add(comment.Body, ids = new HashSet<string>(StringComparer.Ordinal));
                ids.Add(thread.Article.Id);
                var sentences = Sentences(comment.Body).Where(s => DistinctWords(s) >= leastWords && WordPlaces(s.Split(' ')).Count >= leastWords).ToList();
                if (sentences.Count > 0)
                    _comments.Add((comment, sentences));
            }
        }
    }

    /// <summary>Comments with a sentence to take.</summary>
    public int CommentCount => _comments.Count;

    public KnownItem Next()
    {
        var (comment, sentences) = _comments[_random.Next(_comments.Count)];
        var sentence = sentences[_random.Next(sentences.Count)];
        var typed = sentence.Split(' ').ToList();
        for (var dropped = 0; dropped < 2; dropped++)
        {
            var words = WordPlaces(typed);
            typed.RemoveAt(words[_random.Next(words.Count)]);
        }
        return new KnownItem(sentence, string.Join(' ', typed), comment, _threadsByText[comment.Body]);
    }

    private static IEnumerable<string> Sentences(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = ProseSentences.NextBoundary(text, start);
            yield return string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    // A dash between spaces is no word; dropping it would drop nothing.
    private static List<int> WordPlaces(IEnumerable<string> typed) =>
        [.. typed.Index().Where(t => DistinctWords(t.Item) > 0).Select(t => t.Index)];

    private static int DistinctWords(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        using var tokens = TextAnalyzer.English.Analyze(text);
        while (tokens.MoveNext())
            words.Add(tokens.Word.ToString());
        return words.Count;
    }
}
