using System.Globalization;
using System.Text.Json;

namespace Search.Workloads.Corpus;

/// <summary>Writes a corpus of invented articles and comments as JSON Lines, in the form that <c>search import</c> reads.</summary>
internal sealed class CorpusGenerator
{
    // Articles are dated over these days, more of them towards the end, as archives grow.
    private static readonly DateTime FirstDay = new(2001, 1, 1);
    private const int Days = 20 * 365;

    private readonly CorpusOptions _options;
    private readonly SeededRandom _random;
    private readonly TextMaker _text;
    private readonly string[] _outlets, _authors, _commenters;
    private readonly ZipfDistribution _outlet, _author, _commenter, _topic;

    public CorpusGenerator(CorpusOptions options)
    {
        _options = options;
        _random = new SeededRandom(options.Seed);
        _text = new TextMaker(options, _random);
        var names = Vocabulary.Create(2 * (options.Authors + options.Commenters + options.Outlets), _random);
        _outlets = [.. Enumerable.Range(0, options.Outlets).Select(i => $"The {Vocabulary.Capitalised(names[i])} {(i % 2 == 0 ? "Courier" : "Sentinel")}")];
        _authors = [.. Names(names, options.Outlets, options.Authors)];
        _commenters = [.. Names(names, options.Outlets + 2 * options.Authors, options.Commenters)];
        _outlet = new ZipfDistribution(options.Outlets, 0.8);
        _author = new ZipfDistribution(options.Authors, 0.8);
        _commenter = new ZipfDistribution(options.Commenters, 1.0);
        _topic = new ZipfDistribution(options.Topics, 0.7);
    }

    /// <summary>Writes all lines.</summary>
    public void Write(Stream output, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(output);
        for (var number = 0; number < _options.Articles; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            WriteArticle(json, number);
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private void WriteArticle(Utf8JsonWriter json, int number)
    {
        var topic = _topic.Next(_random);
        var outlet = _outlet.Next(_random);
        // The square root makes later days likelier, in proportion to their number.
        var published = FirstDay.AddDays((int)(Days * Math.Sqrt(_random.NextDouble())));
        var id = string.Create(CultureInfo.InvariantCulture, $"article-{number:D8}");

        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("url", $"https://outlet{outlet}.example/{published:yyyy/MM}/{id}");
        json.WriteString("outlet", _outlets[outlet]);
        json.WriteString("title", _text.Title(topic, _random));
        json.WriteStartArray("authors");
        for (var authors = _random.Chance(0.15) ? 2 : 1; authors > 0; authors--)
            json.WriteStringValue(_authors[_author.Next(_random)]);
        json.WriteEndArray();
        json.WriteString("published", published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("tags");
        json.WriteStringValue(_text.NameOf(topic));
        if (_random.Chance(0.5))
            json.WriteStringValue(_text.NameOf(_topic.Next(_random)));
        json.WriteEndArray();
        json.WriteString("body", _text.Prose(topic, _random.NextLength(_options.WordsPerArticle, 0.6), _random));
        WriteComments(json, topic, published);
        json.WriteEndObject();
    }

    private void WriteComments(Utf8JsonWriter json, int topic, DateTime published)
    {
        // exp(-0.5 · 1.2²) turns the mean that was asked for into the median of a log-normal of spread 1.2: few threads are long, most short.
        var count = _options.CommentsPerArticle <= 0 ? 0 : (int)(_options.CommentsPerArticle * Math.Exp(-0.5 * 1.2 * 1.2) * Math.Exp(1.2 * _random.NextNormal()) + _random.NextDouble());
        json.WriteStartArray("comments");
        var time = published.AddHours(8);
        for (var i = 0; i < count; i++)
        {
            time = time.AddMinutes(1 + _random.NextLength(30, 1.5) % 20_000);
            json.WriteStartObject();
            json.WriteString("id", $"c{i}");
            if (i > 0 && _random.Chance(0.4))
                json.WriteString("parent", $"c{_random.Next(i)}");
            json.WriteString("author", _commenters[_commenter.Next(_random)]);
            json.WriteString("published", time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteString("body", _text.Prose(topic, _random.NextLength(35, 0.9), _random));
            if (_random.Chance(0.3))
                json.WriteNumber("votes", _random.NextLength(3, 1) - 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Names(string[] words, int first, int count) =>
        Enumerable.Range(0, count).Select(i => $"{Vocabulary.Capitalised(words[first + 2 * i])} {Vocabulary.Capitalised(words[first + 2 * i + 1])}");
}
