using System.Text;

namespace Search.Workloads.Corpus;

/// <summary>Writes invented prose: words by Zipf's law, with those of a topic more frequent in its own texts.</summary>
internal sealed class TextMaker
{
    // Of all occurrences of words in a text, those that come from its topic. Enough for topics to tell texts apart.
    private const double TopicShare = 0.25;

    // Words of a topic, and where in the ranks they come from: content words, not those that every text has.
    private const int WordsPerTopic = 300;
    private const int MostFrequentContentWord = 150;

    private readonly string[] _words;
    private readonly string[][] _topics;
    private readonly ZipfDistribution _anyWord;
    private readonly ZipfDistribution _topicWord = new(WordsPerTopic, 0.9);

    public TextMaker(CorpusOptions options, SeededRandom random)
    {
        _words = Vocabulary.Create(options.Words, random);
        // 1.07 is what large English news corpora show over their frequent words.
        _anyWord = new ZipfDistribution(options.Words, 1.07);
        var contentWords = Math.Min(20_000, options.Words - MostFrequentContentWord);
        _topics = [.. Enumerable.Range(0, options.Topics).Select(_ => TopicWords(contentWords, random))];
    }

    /// <summary>The most telling word of a topic.</summary>
    public string NameOf(int topic) => _topics[topic][0];

    /// <summary>A line without a full stop.</summary>
    public string Title(int topic, SeededRandom random)
    {
        var count = 4 + random.Next(7);
        return Vocabulary.Capitalised(string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(topic, random))));
    }

    /// <summary>Sentences in paragraphs, about <paramref name="length"/> words.</summary>
    public string Prose(int topic, int length, SeededRandom random)
    {
        var text = new StringBuilder(length * 7);
        var sentencesLeft = 3 + random.Next(4);
        for (var written = 0; written < length;)
        {
            var sentence = Math.Min(length - written, random.NextLength(16, 0.5));
            AppendSentence(text, topic, sentence, random);
            written += sentence;
            if (written >= length)
                break;
            var endsParagraph = --sentencesLeft == 0;
            text.Append(endsParagraph ? "\n\n" : " ");
            sentencesLeft = endsParagraph ? 3 + random.Next(4) : sentencesLeft;
        }

        return text.ToString();
    }

    private void AppendSentence(StringBuilder text, int topic, int length, SeededRandom random)
    {
        for (var i = 0; i < length; i++)
        {
            if (i > 0)
                text.Append(random.Chance(0.07) ? ", " : " ");
            var word = Word(topic, random);
            text.Append(i == 0 ? Vocabulary.Capitalised(word) : word);
        }

        text.Append(random.Chance(0.06) ? '?' : '.');
    }

    private string Word(int topic, SeededRandom random) =>
        random.Chance(TopicShare) ? _topics[topic][_topicWord.Next(random)] : _words[_anyWord.Next(random)];

    private string[] TopicWords(int contentWords, SeededRandom random) =>
        [.. Enumerable.Range(0, WordsPerTopic).Select(_ => _words[MostFrequentContentWord + random.Next(contentWords)])];
}
