using System.Diagnostics;

namespace Search.Querying.Tests.Parsing;

public sealed class QueryParserPropertyTests
{
    private static readonly QueryParser Parser = new(new PlainVocabulary());

    private static readonly string[] Pieces =
    [
        "a", "word", "title:", "published:", "before:", "nosuch:", "AND", "OR", "NOT", "&&", "||", "!", "+", "-", "--", "(", ")", "[", "]", "{", "}", "\"", "“", "”",
        "«", "~", "^", "*", "?", "\\", ":", "1", "2.5", " TO ", " ", "  ", "\t", "\n", ">", ">=", "<", "http://", "\ud800", "\udc00", "\0", "\u200f", "é", "日本",
        "\\u00", "^2", "~1", "😀", "\u0301", ".", ",", "/", "[a TO b]", "\"x y\"~2",
    ];

    [Fact]
    public void No_garbage_breaks_the_parser_and_problems_lie_within_the_text()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var parsed = Parser.Parse(text);
            Assert.All(parsed.Problems, p => Assert.True(
                p.Offset >= 0 && p.Length > 0 && p.Offset + p.Length <= text.Length && p.Message.Length > 0, $"{text}: {p}"));
            Assert.True(LeafCount(parsed.Query) <= QueryParser.MaxWords);
        }
    }

    [Fact]
    public void Random_characters_break_nothing_either()
    {
        var random = new Random(2);
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65536)));
            var parsed = Parser.Parse(text);
            Assert.All(parsed.Problems, p => Assert.True(p.Offset >= 0 && p.Length > 0 && p.Offset + p.Length <= text.Length));
        }
    }

    [Fact]
    public void A_text_of_plain_words_parses_to_the_words()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var words = Enumerable.Range(0, random.Next(2, 12))
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)random.Next('a', 'z' + 1))))
                .ToList();
            var parsed = Parser.Parse(string.Join(' ', words));
            Assert.Empty(parsed.Problems);
            Assert.Equal(
                new BooleanQuery([.. words.Select(w => new BooleanClause(new TermQuery("text", w), Occur.Should))]),
                parsed.Query);
        }
    }

    [Fact]
    public void Reading_is_linear_in_the_length_whatever_is_repeated()
    {
        var watch = new Stopwatch();
        foreach (var piece in Pieces.Concat(["[\"", "\"[", "a:[\"x ", "(a ", "“\"", "title:[“", "^1", "~", "nosuch:[", "title:>\"", "((", "a\\", "a b c d ", ":-", "[(", "title:"]))
        {
            var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
            watch.Start();
            var parsed = Parser.Parse(text);
            watch.Stop();
            Assert.InRange(parsed.Problems.Count, 0, QueryParser.MaxProblems);
        }
        // Seventy texts of 200 KB take about a second; anything quadratic would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static int LeafCount(Query query) => query switch
    {
        BooleanQuery boolean => boolean.Clauses.Sum(c => LeafCount(c.Query)),
        BoostQuery boost => LeafCount(boost.Query),
        _ => 1,
    };
}
