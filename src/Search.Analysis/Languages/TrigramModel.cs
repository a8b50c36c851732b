using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Search.Analysis;

/// <summary>How probable trigrams and short words are in each of some languages of one script. Immutable.</summary>
/// <remarks>
/// <para>The profiles are the resource <c>LanguageProfiles.txt</c>, which GenerateProfiles.cs writes. In it each language begins a line with its tag and the
/// score of what it never saw; then come lines of a score and the features that have it. A score is a negative natural logarithm of a probability in
/// sixteenths; <c>_</c> is the edge of a word, and a whole word stands between two on each side.</para>
/// <para>Example: <c>fi 168</c>, <c>75 __ja__ an_</c>.</para>
/// </remarks>
internal sealed class TrigramModel
{
    // Longer words are not features as a whole.
    private const int LongestWord = 4;

    // More features hardly change the finding; fewer are asked first, and if they leave no doubt, the rest is not read.
    private const int MostFeatures = 2048;
    private const int FirstFeatures = 256;

    // Trigrams overlap, so the odds they give multiply far too fast: the fourth root and some more fits what sentences of newspapers show.
    private const double Independence = 0.2 / StepsPerUnit;

    private const double BeyondDoubt = 0.999;

    // A text of a language that is not known is like none: its features are rarer than any language's own. Short texts vary more.
    private const double LeastLikeness = 8.0 * StepsPerUnit;
    private const double LikenessSpread = 4.0 * StepsPerUnit;

    private const int StepsPerUnit = 16;
    private const char Edge = '_';

    // The letters from a to z, and the edge of a word as 0.
    private const int PlainLetters = 27;

    private static readonly Lazy<IReadOnlyList<Profile>> Profiles = new(Read);
    private static readonly Lazy<TrigramModel> LatinModel = new(() => new TrigramModel([.. Profiles.Value.Where(p => !p.IsCyrillic)]));
    private static readonly Lazy<TrigramModel> CyrillicModel = new(() => new TrigramModel([.. Profiles.Value.Where(p => p.IsCyrillic)]));

    private readonly string[] _languages;

    // By feature the place of its row; a row holds the score of every language. The first row is of features that no language knows.
    private readonly FrozenDictionary<ulong, int> _rows;
    private readonly int _rowLength;
    private readonly ulong[] _scores;

    // The same for trigrams of plain letters, by the number that these make: most of most texts.
    private readonly int[] _plainRows;

    private TrigramModel(Profile[] profiles)
    {
        _languages = [.. profiles.Select(profile => profile.Language)];
        var features = profiles.SelectMany(profile => profile.Features.Keys).Distinct().Order().ToArray();
        _rowLength = (_languages.Length + ScoreSums.Packed - 1) / ScoreSums.Packed;
        _rows = features.Select((feature, i) => KeyValuePair.Create(feature, (i + 1) * _rowLength)).ToFrozenDictionary();
        _scores = new ulong[(features.Length + 1) * _rowLength];
        for (var language = 0; language < profiles.Length; language++)
        {
            for (var row = 0; row <= features.Length; row++)
            {
                ulong score = row > 0 && profiles[language].Features.TryGetValue(features[row - 1], out var known) ? known : profiles[language].Unseen;
                _scores[row * _rowLength + language / ScoreSums.Packed] |= score << (language % ScoreSums.Packed * 8);
            }
        }
        _plainRows = [.. Enumerable.Range(0, PlainLetters * PlainLetters * PlainLetters).Select(number => _rows.GetValueOrDefault(
            Trigram([PlainLetter(number / PlainLetters / PlainLetters), PlainLetter(number / PlainLetters % PlainLetters), PlainLetter(number % PlainLetters)])))];
    }

    /// <summary>The languages of the Latin script.</summary>
    public static TrigramModel Latin => LatinModel.Value;

    /// <summary>The languages of the Cyrillic script.</summary>
    public static TrigramModel Cyrillic => CyrillicModel.Value;

    /// <summary>The languages by tag.</summary>
    public IReadOnlyList<string> Languages => _languages;

    /// <summary>The language that a text is most like; <see langword="null"/> when it is like none.</summary>
    public DetectedLanguage? Find(ReadOnlySpan<char> text)
    {
        Span<ulong> lanes = stackalloc ulong[2 * _rowLength];
        Span<int> totals = stackalloc int[ScoreSums.Packed * _rowLength];
        lanes.Clear();
        totals.Clear();
        var sums = new ScoreSums(lanes, totals);
        Span<char> word = stackalloc char[TextAnalyzer.MaxWordLength + 2];
        var count = 0;
        var next = FirstFeatures;
        foreach (var found in new PlainWords(text))
        {
            var length = Math.Min(found.Length, TextAnalyzer.MaxWordLength);
            found[..length].ToLowerInvariant(word[1..]);
            word[0] = word[length + 1] = Edge;
            count += Ascii.IsValid(word.Slice(1, length)) ? AddPlain(word.Slice(1, length), ref sums) : Add(word[..(length + 2)], ref sums);
            if (count >= next)
            {
                next *= 2;
                if (count >= MostFeatures || Decide(sums.Totals(), count) is { Confidence: > BeyondDoubt })
                {
                    break;
                }
            }
        }
        return count == 0 ? null : Decide(sums.Totals(), count);
    }

    private DetectedLanguage? Decide(ReadOnlySpan<int> sums, int count)
    {
        var best = 0;
        for (var i = 1; i < _languages.Length; i++)
        {
            best = sums[i] < sums[best] ? i : best;
        }
        if (sums[best] > count * (LeastLikeness + LikenessSpread / Math.Sqrt(count)))
        {
            return null;
        }
        var others = 0.0;
        for (var i = 0; i < _languages.Length; i++)
        {
            others += i == best ? 0 : Math.Exp((sums[best] - sums[i]) * Independence);
        }
        return new DetectedLanguage(_languages[best], 1 / (1 + others));
    }

    private int Add(ReadOnlySpan<char> edged, ref ScoreSums sums)
    {
        var count = edged.Length - 2;
        for (var i = 0; i < count; i++)
        {
            Add(Trigram(edged[i..]), ref sums);
        }
        return count + AddWhole(edged[1..^1], ref sums);
    }

    // The word's letters are all plain.
    private int AddPlain(ReadOnlySpan<char> word, ref ScoreSums sums)
    {
        var before = 0;
        var letter = word[0] - 'a' + 1;
        for (var i = 1; i <= word.Length; i++)
        {
            var next = i < word.Length ? word[i] - 'a' + 1 : 0;
            sums.Add(_scores.AsSpan(_plainRows[(before * PlainLetters + letter) * PlainLetters + next], _rowLength));
            (before, letter) = (letter, next);
        }
        return word.Length + AddWhole(word, ref sums);
    }

    private int AddWhole(ReadOnlySpan<char> word, ref ScoreSums sums)
    {
        if (word.Length is <= 1 or > LongestWord)
        {
            return 0;
        }
        Add(Whole(word), ref sums);
        return 1;
    }

    private void Add(ulong feature, ref ScoreSums sums) => sums.Add(_scores.AsSpan(_rows.GetValueOrDefault(feature), _rowLength));

    private static char PlainLetter(int number) => number == 0 ? Edge : (char)('a' + number - 1);

    private static ulong Trigram(ReadOnlySpan<char> letters) => letters[0] | (ulong)letters[1] << 16 | (ulong)letters[2] << 32;

    // A trigram leaves the upper sixteen bits empty, a word never.
    private static ulong Whole(ReadOnlySpan<char> word)
    {
        var feature = 0xFFFFul << 48;
        for (var i = 0; i < word.Length; i++)
        {
            feature = i == LongestWord - 1 ? feature & 0xFFFF_FFFF_FFFF | (ulong)word[i] << 48 : feature | (ulong)word[i] << (i * 16);
        }
        return feature;
    }

    private static List<Profile> Read()
    {
        using var reader = new StreamReader(typeof(TrigramModel).Assembly.GetManifestResourceStream("LanguageProfiles.txt")!);
        var profiles = new List<Profile>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            if (char.IsAsciiLetter(line[0]))
            {
                profiles.Add(new Profile(parts[0], byte.Parse(parts[1], CultureInfo.InvariantCulture)));
                continue;
            }
            var score = byte.Parse(parts[0], CultureInfo.InvariantCulture);
            foreach (var feature in parts.AsSpan(1))
            {
                profiles[^1].Features.Add(feature.StartsWith("__", StringComparison.Ordinal) ? Whole(feature.AsSpan(2, feature.Length - 4)) : Trigram(feature), score);
            }
        }
        return profiles;
    }

    private sealed record Profile(string Language, byte Unseen)
    {
        public Dictionary<ulong, byte> Features { get; } = [];

        // The middle letter of every trigram is a letter.
        public bool IsCyrillic => Scripts.Of((char)(Features.Keys.First(feature => feature >> 48 == 0) >> 16 & 0xFFFF)) == Script.Cyrillic;
    }
}
