using System.Text.RegularExpressions;

namespace Search.Querying.Tests.Highlighting;

public sealed class PassagePropertyTests
{
    [Fact]
    public void The_best_passage_of_a_random_text_has_all_the_query_wherever_a_window_has_and_cuts_nothing()
    {
        var random = new Random(11);
        var seen = 0;
        for (var round = 0; round < 1_500; round++)
            seen += Check(random, PassageTexts.Random(random), 1);
        Assert.InRange(seen, 700, 1_500);
    }

    [Fact]
    public void The_best_passage_of_a_real_text_has_all_the_query_wherever_a_window_has_and_cuts_nothing()
    {
        var random = new Random(12);
        var seen = 0;
        foreach (var text in PassageTexts.Real(fromEach: 25))
            seen += Check(random, text.Length > 6_000 ? text[..6_000] : text, 3);
        Assert.InRange(seen, 200, int.MaxValue);
    }

    private static int Check(Random random, string text, int queries)
    {
        var oracle = new PassageOracle(text);
        var seen = 0;
        for (; queries > 0; queries--)
        {
            var length = random.Next(20, 260);
            if (PassageQueries.Draw(random, oracle.Tokens, length) is not { } parts || !oracle.SomeWindowHasAll(parts, length))
                continue;
            seen++;
            var highlighter = new Highlighter(PassageQueries.Of(parts), Marks.Schema);
            var best = Assert.Single(highlighter.Snippets("text", text, new SnippetOptions { Count = 1, Length = length }));
            var about = $"'{string.Join(" + ", parts)}' in {length} characters of '{text}' gives '{best}'";
            CheckPassage(best, oracle, parts, length, about);
            var several = highlighter.Snippets("text", text, new SnippetOptions { Count = random.Next(2, 4), Length = length });
            Assert.True(several.Any(snippet => HasAll(Words(snippet), parts)), $"{about} and '{string.Join("' '", several)}'");
            Assert.All(several, snippet => CheckCuts(snippet, oracle, about));
        }
        return seen;
    }

    private static void CheckPassage(string html, PassageOracle oracle, List<Query> parts, int length, string about)
    {
        var words = Words(html);
        Assert.True(HasAll(words, parts), about);
        var place = CheckCuts(html, oracle, about);
        var most = length + (oracle.SomeWindowBetweenSpacesHasAll(parts, length) ? 0 : oracle.OutermostRuns(place) - 2);
        Assert.True(place.End - place.Start <= most, $"{place.End - place.Start} > {most}: {about}");
        // What is marked is what matches in the passage read alone: a phrase as a phrase, a word by its stem.
        if (parts.TrueForAll(part => part is not PhraseQuery { Slop: > 0 }))
        {
            var marks = BruteForceMatcher.Marks(PassageQueries.Of(parts), words).Select(mark => words[mark.Start..mark.End]);
            Assert.True(marks.SequenceEqual(Regex.Matches(html, "<mark>(.*?)</mark>").Select(m => Marks.Read(m.Groups[1].Value))), about);
        }
    }

    private static (int Start, int End) CheckCuts(string html, PassageOracle oracle, string about)
    {
        Assert.True(Regex.IsMatch(html.Replace("<mark>", "").Replace("</mark>", ""), """^(?:[^&<>"']|&(?:amp|lt|gt|quot|#39);)*$"""), about);
        var places = oracle.PlacesOf(Words(html)).ToList();
        Assert.True(places.Exists(oracle.CutsNothing), $"'{html}': {about}");
        return places.Find(oracle.CutsNothing);
    }

    private static string Words(string html) => Marks.WithoutEllipses(Marks.Read(html));

    private static bool HasAll(string words, List<Query> parts)
    {
        var tokens = BruteForceMatcher.Tokens(words);
        return parts.TrueForAll(part => PassageOracle.Matches(part, tokens).Count > 0);
    }
}
