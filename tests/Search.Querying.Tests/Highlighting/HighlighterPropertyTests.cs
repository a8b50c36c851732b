using System.Globalization;
using Search.Querying.Tests.Oracle;

namespace Search.Querying.Tests.Highlighting;

public sealed class HighlighterPropertyTests
{
    private static readonly string[] Words = ["war", "wars", "warring", "long", "longer", "peace", "Kabul", "kabuli", "wi-fi", "café", "cafe\u0301", "日本", "😀", "naïve's", "U.S.", "a"];

    private static readonly string[] Joints = [" ", " ", " ", " ", ". ", ", ", "\n", "\n\n", "  \t ", "! ", " <b> ", "&amp;", "\"", "'", "\0", "\u200F", "\ud83d ", "e\u0301e\u0301 ", "…", ""];

    private static readonly string[] Clauses = ["war", "long", "\"long war\"", "\"war war\"", "peace", "kab*", "w?r", "long~1", "-peace", "\"café\"", "wi-fi", "text:[l TO p]", "日", "us", "title:a", "(peace OR war)^3"];

    [Fact]
    public void Marks_stand_where_the_plainest_matcher_says()
    {
        var random = new Random(1);
        for (var round = 0; round < 1_500; round++)
        {
            var (text, query) = (RandomText(random, 30), RandomQuery(random));
            var expected = BruteForceMatcher.Marks(query, text);
            var html = new Highlighter(query, Marks.Schema).Mark("text", text);
            Assert.Equal(text, Marks.Read(html));
            Assert.Equal(expected, MarksIn(html));
            Assert.Equal(expected.Count > 0, new Highlighter(query, Marks.Schema).Matches("text", text));
        }
    }

    [Fact]
    public void Sloppy_phrases_are_marked_exactly_where_a_search_finds_them()
    {
        var random = new Random(2);
        for (var round = 0; round < 1_500; round++)
        {
            string[] letters = ["x", "y", "z"];
            var words = Enumerable.Range(0, random.Next(1, 14)).Select(_ => letters[random.Next(3)]).ToList();
            var terms = Enumerable.Range(0, random.Next(2, 5)).Select(i => new PhraseTerm(letters[random.Next(3)], i)).ToArray();
            var query = new PhraseQuery("text", [.. terms], random.Next(1, 5));
            var marks = MarksIn(new Highlighter(query, Marks.Schema).Mark("text", string.Join(' ', words)));
            var frequency = OraclePhrases.Frequency(query, term => [.. words.Select((w, i) => (w, i)).Where(w => w.w == term).Select(w => w.i)]);
            Assert.Equal(frequency > 0, marks.Count > 0);
            Assert.All(marks, mark => Assert.Contains(words[mark.Start / 2], terms.Select(t => t.Term)));
            Assert.True(marks.Count == 0 || marks.Count >= terms.Length);
        }
    }

    [Fact]
    public void A_snippet_is_a_piece_of_the_text_that_cuts_no_word_and_marks_what_the_text_marks()
    {
        var random = new Random(3);
        for (var round = 0; round < 1_500; round++)
        {
            var (text, query) = (RandomText(random, 120), RandomQuery(random));
            var options = new SnippetOptions { Count = random.Next(1, 5), Length = random.Next(1, 160), LeadWhenNothingMatches = random.Next(2) == 0 };
            var highlighter = new Highlighter(query, Marks.Schema);
            var snippets = highlighter.Snippets("text", text, options);
            Assert.InRange(snippets.Count, 0, options.Count);
            var matches = BruteForceMatcher.Matches(query, text);
            Assert.True(snippets.Count > 0 || (matches.Count == 0 && !options.LeadWhenNothingMatches) || string.IsNullOrWhiteSpace(text));
            var from = 0;
            foreach (var snippet in snippets)
            {
                var places = PlacesOf(snippet, text, matches, from).Where(p => HasWholeWords(text, p) && HasItsEllipses(snippet, text, p)).Take(1).ToList();
                Assert.True(places.Count == 1, $"Nowhere in '{text}' stands '{snippet}'.");
                from = places[0].End;
            }
        }
    }

    [Fact]
    public void Some_passage_has_all_the_words_whenever_they_stand_close_enough()
    {
        var random = new Random(4);
        string[] words = ["alpha", "beta", "gamma", "delta", "of", "the", "and.", "so", "then", "one,", "Two", "three"];
        var seen = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(5, 150)).Select(_ => words[random.Next(random.Next(4) == 0 ? 4 : 0, words.Length)]));
            var query = words.Take(random.Next(2, 5)).ToArray();
            var length = random.Next(15, 90);
            var tokens = BruteForceMatcher.Tokens(text);
            var isPossible = Enumerable.Range(0, tokens.Count).Any(i => query.All(q => tokens.Skip(i).Any(t => t.Word == q && t.End <= tokens[i].Start + length)));
            if (!isPossible)
                continue;
            seen++;
            var snippets = Marks.For(string.Join(' ', query)).Snippets("text", text, new SnippetOptions { Count = 1, Length = length });
            Assert.All(query, word => Assert.Contains($"<mark>{word}</mark>", snippets[0]));
            Assert.InRange(Marks.WithoutEllipses(Marks.Read(snippets[0])).Length, 1, length);
        }
        Assert.InRange(seen, 500, 2_000);
    }

    private static string RandomText(Random random, int mostWords) =>
        string.Concat(Enumerable.Range(0, random.Next(mostWords)).Select(_ => Words[random.Next(Words.Length)] + Joints[random.Next(Joints.Length)]));

    private static Query RandomQuery(Random random)
    {
        var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Clauses[random.Next(Clauses.Length)]));
        return new QueryParser(new FieldVocabulary(Marks.Schema, ("text", 1))).Parse(text).Query;
    }

    private static List<(int Start, int End)> MarksIn(string html)
    {
        var marks = new List<(int, int)>();
        var length = 0;
        foreach (var piece in html.Split("<mark>").Select((piece, i) => (piece, i)))
        {
            var parts = piece.piece.Split("</mark>");
            var start = length;
            length += parts.Sum(part => Marks.Read(part).Length);
            if (piece.i > 0)
                marks.Add((start, start + Marks.Read(parts[0]).Length));
        }
        return marks;
    }

    // Every place of the text that reads like the snippet and has its marks: those of what lies wholly within the place.
    private static IEnumerable<(int Start, int End)> PlacesOf(string snippet, string text, List<(int Start, int End)> matches, int from)
    {
        var wanted = Marks.Read(snippet);
        var isCutBefore = wanted.StartsWith("… ", StringComparison.Ordinal);
        var read = isCutBefore ? wanted[2..] : wanted;
        foreach (var shown in read.EndsWith(" …", StringComparison.Ordinal) ? new[] { read[..^2], read } : [read])
        {
            for (var start = from; start < text.Length; start++)
            {
                if (char.IsWhiteSpace(text[start]) || !TryRead(text, start, shown, out var end))
                    continue;
                var inPlace = BruteForceMatcher.Merge(matches.Where(m => m.Start >= start && m.End <= end)).Select(m => Marks.InOneLine(text[m.Start..m.End]));
                var inSnippet = MarksIn(snippet).Select(m => wanted[m.Start..m.End]);
                if (inPlace.SequenceEqual(inSnippet))
                    yield return (start, end);
            }
        }
    }

    private static bool TryRead(string text, int start, string shown, out int end)
    {
        end = start;
        foreach (var c in shown)
        {
            if (end >= text.Length || (c == ' ' ? !char.IsWhiteSpace(text[end]) : text[end] != c))
                return false;
            end++;
            while (c == ' ' && end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
        }
        return true;
    }

    private static bool HasWholeWords(string text, (int Start, int End) place)
    {
        int[] edges = [.. new[] { place.Start, place.End }.Where(edge => edge > 0 && edge < text.Length)];
        return edges.All(edge => BruteForceMatcher.Tokens(text).All(token => edge <= token.Start || edge >= token.End))
            && edges.All(edge => char.IsWhiteSpace(text[edge - 1])
                || (!char.IsSurrogatePair(text[edge - 1], text[edge]) && CharUnicodeInfo.GetUnicodeCategory(text, edge) != UnicodeCategory.NonSpacingMark));
    }

    private static bool HasItsEllipses(string snippet, string text, (int Start, int End) place)
    {
        var starts = SentenceStarts(text);
        var opens = string.IsNullOrWhiteSpace(text[..place.Start])
            ? !snippet.StartsWith("… ", StringComparison.Ordinal)
            : snippet.StartsWith("… ", StringComparison.Ordinal) || starts.Contains(place.Start);
        var closes = string.IsNullOrWhiteSpace(text[place.End..])
            ? !snippet.EndsWith(" …", StringComparison.Ordinal)
            : snippet.EndsWith(" …", StringComparison.Ordinal) || starts.Any(s => s >= place.End && string.IsNullOrWhiteSpace(text[place.End..s]));
        return opens && closes;
    }

    // Past the white space in front: a line of nothing else is a sentence of its own by the rules.
    private static HashSet<int> SentenceStarts(string text)
    {
        var starts = new HashSet<int>();
        for (var place = 0; place < text.Length; place = Search.Analysis.ProseSentences.NextBoundary(text, place))
        {
            var start = place;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            starts.Add(start);
        }
        return starts;
    }
}
