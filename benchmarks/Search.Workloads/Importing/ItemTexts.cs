using System.Globalization;
using Search.Workloads.Corpus;

namespace Search.Workloads.Importing;

/// <summary>Texts, names and numbers for the items of a large file, the same for a seed. Texts are cut from a store of invented prose, so that writing is fast. Not safe for several threads.</summary>
internal sealed class ItemTexts
{
    // Comments that an article has, on average; items are numbered through, articles first.
    private const int ItemsOfArticle = 10;

    private const int StoredWords = 400_000;

    // Longer than any word is.
    private const int LongestWord = 1_000;

    private static readonly DateTime FirstDay = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _prose;
    private readonly string[] _names;
    private readonly bool _tiny;

    /// <param name="seed">The same seed gives the same texts.</param>
    /// <param name="tiny">Whether texts are a word or two, so that a file has as many items as possible.</param>
    public ItemTexts(ulong seed, bool tiny)
    {
        _tiny = tiny;
        Random = new SeededRandom(seed);
        var options = new CorpusOptions { Articles = 1, Words = 50_000, Seed = seed };
        _prose = new TextMaker(options, Random).Prose(topic: 0, StoredWords, Random).Replace('\n', ' ');
        _names = [.. Vocabulary.Create(4_000, Random).Select(Vocabulary.Capitalised)];
    }

    /// <summary>Where the numbers come from.</summary>
    public SeededRandom Random { get; }

    /// <summary>Whether an item is an article; all others are comments.</summary>
    public static bool IsArticle(long item) => item % ItemsOfArticle == 0;

    /// <summary>An article that was written before an item, whichever.</summary>
    public long ArticleBefore(long item) => (long)(Random.NextDouble() * ((item - 1) / ItemsOfArticle + 1)) * ItemsOfArticle;

    /// <summary>The item that a comment answers: one of the last thousand.</summary>
    public long Answered(long item) => Math.Max(0, item - 1 - Random.Next(1_000));

    /// <summary>A title.</summary>
    public string Title() => Cut(_tiny ? 6 : 50);

    /// <summary>The text of an article, in paragraphs.</summary>
    /// <param name="betweenParagraphs">What stands between two.</param>
    public string Body(string betweenParagraphs)
    {
        if (_tiny)
            return Cut(6);
        var paragraphs = 2 + Random.Next(6);
        return string.Join(betweenParagraphs, Enumerable.Range(0, paragraphs).Select(_ => Cut(400)));
    }

    /// <summary>The text of a comment.</summary>
    public string Comment() => Cut(_tiny ? 6 : Random.NextLength(180, 0.8));

    /// <summary>Somebody's name.</summary>
    public string Name() => _tiny ? _names[Random.Next(_names.Length)] : $"{_names[Random.Next(_names.Length)]} {_names[Random.Next(_names.Length)]}";

    /// <summary>When an item was published: a minute after the one before.</summary>
    public static DateTime TimeOf(long item) => FirstDay.AddMinutes(item % 10_000_000);

    /// <summary>The same in a format of dates.</summary>
    public static string TimeOf(long item, string format) => TimeOf(item).ToString(format, CultureInfo.InvariantCulture);

    private string Cut(int length)
    {
        length = Math.Min(length, _prose.Length / 2);
        var start = _prose.IndexOf(' ', Random.Next(_prose.Length - length - LongestWord)) + 1;
        return _prose.Substring(start, length).TrimEnd();
    }
}
