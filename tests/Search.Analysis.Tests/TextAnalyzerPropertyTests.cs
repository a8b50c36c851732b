using System.Text.RegularExpressions;

namespace Search.Analysis.Tests;

public partial class TextAnalyzerPropertyTests
{
    [Fact]
    public void Offsets_ascend_within_the_text_and_positions_count_the_tokens()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomText.Make(random, random.Next(40));
            var last = 0;
            var position = 0;
            foreach (var token in Token.AllOf(TextAnalyzer.English, text))
            {
                Assert.InRange(token.Start, last, token.End - 1);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                Assert.Equal(position++, token.Position);
                Assert.InRange(token.Word.Length, 1, TextAnalyzer.MaxWordLength);
                Assert.InRange(token.Stem.Length, 1, token.Word.Length);
                last = token.End;
            }
        }
    }

    [Fact]
    public void The_characters_of_a_token_give_the_token_again()
    {
        var random = new Random(2);
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomText.Make(random, random.Next(40));
            foreach (var token in Token.AllOf(TextAnalyzer.English, text))
            {
                var again = Assert.Single(Token.AllOf(TextAnalyzer.English, text[token.Start..token.End]));
                Assert.Equal((token.Word, token.Stem), (again.Word, again.Stem));
            }
        }
    }

    [Fact]
    public void Without_addresses_the_words_are_the_segments_of_the_full_rules()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var text = RandomText.Make(random, random.Next(40))
                .Replace("@", "", StringComparison.Ordinal)
                .Replace("www.", "", StringComparison.Ordinal)
                .Replace("://", "", StringComparison.Ordinal);
            Assert.Equal(WordsByFullRules(text), Token.AllOf(TextAnalyzer.Words, text).Select(token => token.Word.Replace(".", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void An_inflected_word_has_one_stem_and_any_other_is_its_own()
    {
        var random = new Random(5);
        var stems = new Dictionary<string, string>();
        for (var round = 0; round < 20_000; round++)
        {
            using var tokens = TextAnalyzer.English.Analyze(RandomText.Make(random, random.Next(40)) + " walking's ran " + new string('x', 250) + "runnings");
            while (tokens.MoveNext())
            {
                var (word, stem) = (tokens.Word.ToString(), tokens.Stem.ToString());
                Assert.Equal(stem, tokens.StemOrigin == StemOrigin.Word ? stems.GetValueOrDefault(word, stem) : word);
                if (tokens.StemOrigin == StemOrigin.Word)
                    stems[word] = stem;
            }
        }
        Assert.Equal("walk", stems["walking"]);
    }

    [Fact]
    public void A_text_gives_the_same_tokens_every_time_and_after_others()
    {
        var random = new Random(4);
        for (var round = 0; round < 2_000; round++)
        {
            var text = RandomText.Make(random, random.Next(40));
            var first = Token.AllOf(TextAnalyzer.English, text);
            Token.AllOf(TextAnalyzer.English, RandomText.Make(random, random.Next(40)));
            Assert.Equal(first, Token.AllOf(TextAnalyzer.English, text));
        }
    }

    [Fact]
    public void Any_characters_at_all_are_read_to_the_end()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(0x10000)).ToArray());
            foreach (var token in Token.AllOf(TextAnalyzer.English, text))
            {
                Assert.Equal(token.Word, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(token.Word)));
            }
        }
    }

    [Fact]
    public void Analysis_allocates_nothing_per_token()
    {
        const string text = "The dogs’ owners were running to www.example.com, café_1 and U.S. bob@example.org 日本. ";
        var longText = string.Concat(Enumerable.Repeat(text, 100));
        Count(longText);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count(longText);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, count / 10);
    }

    private static int Count(string text)
    {
        using var stream = TextAnalyzer.English.Analyze(text);
        var count = 0;
        while (stream.MoveNext())
        {
            count++;
        }
        return count;
    }

    // Dots are left out on both sides, since an acronym loses its own.
    private static IEnumerable<string> WordsByFullRules(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = WordSegmenter.NextBoundaryByFullRules(text, start);
            foreach (var part in text[start..end].Split(':'))
            {
                var word = WordOf(part);
                if (word.Length > 0)
                {
                    yield return word;
                }
            }
            start = end;
        }
    }

    private static string WordOf(string segment)
    {
        var first = 0;
        while (first < segment.Length && !IsWordly(segment, first))
        {
            first++;
        }
        var word = ClosingUnderscores().Replace(segment[first..], "");
        return Analysis.Folding.Fold(word).Replace(".", "", StringComparison.Ordinal);
    }

    // Underscores and their kin, with the marks and format characters of RandomText upon them.
    [GeneratedRegex("([_\u202F][\u0301\u0308\u00AD\u200D\uFEFF\u3099\u093F]*)+$")]
    private static partial Regex ClosingUnderscores();

    private static bool IsWordly(string text, int index) =>
        (WordBreakTable.Of(CodePoint.At(text, index, out _)) & WordBreakTable.Wordly) != 0;
}
