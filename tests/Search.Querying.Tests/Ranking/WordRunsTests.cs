namespace Search.Querying.Tests.Ranking;

public sealed class WordRunsTests
{
    [Theory]
    [InlineData("a b c d", 6)]
    [InlineData("x a b c d x", 6)]
    [InlineData("a x x b x c d", 6)]
    [InlineData("a b x d", 4)]
    [InlineData("a b", 1.5)]
    [InlineData("d c b a", 0)]
    [InlineData("a x x x x b", 0)]
    [InlineData("a", 0)]
    [InlineData("x", 0)]
    public void A_run_weighs_its_links(string text, float weight)
    {
        var runs = Of([1, 2, 2, 3], text, "abcd");
        Assert.Equal(weight, runs.Heaviest(0));
        Assert.Equal(6, runs.Whole);
    }

    [Fact]
    public void A_word_typed_twice_is_sought_twice()
    {
        Assert.Equal(2, Of([1, 1, 1], "a b a", "aba").Heaviest(0));
        Assert.Equal(1, Of([1, 1, 1], "a b", "aba").Heaviest(0));
    }

    [Fact]
    public void The_heaviest_run_is_the_heaviest_of_all_chains()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var weights = Enumerable.Range(0, random.Next(2, 7)).Select(_ => (float)random.Next(1, 9)).ToArray();
            var question = string.Concat(weights.Select(_ => (char)('a' + random.Next(4))));
            var text = string.Join(' ', Enumerable.Range(0, random.Next(0, 14)).Select(_ => (char)('a' + random.Next(6))));
            var runs = Of(weights, text, question);
            var present = Enumerable.Range(0, question.Length).Where(i => text.Contains(question[i], StringComparison.Ordinal)).Aggregate(0ul, (bits, i) => bits | (1ul << i));
            Assert.Equal(Heaviest(weights, text.Split(' '), question), runs.Heaviest(0));
            Assert.True(runs.Heaviest(0) <= runs.Possible(present));
            Assert.Equal(runs.Whole, runs.Possible((1ul << question.Length) - 1));
        }
    }

    private static float Heaviest(float[] weights, string[] text, string question)
    {
        return Enumerable.Range(0, text.Length)
            .SelectMany(_ => Enumerable.Range(0, question.Length), (place, word) => From(place, word)).DefaultIfEmpty().Max();

        float From(int place, int word)
        {
            var best = 0f;
            if (text[place] != question[word].ToString())
                return 0;
            for (var next = place + 1; next <= place + 4 && next < text.Length; next++)
            {
                for (var later = word + 1; later <= word + 4 && later < question.Length; later++)
                {
                    if (text[next] == question[later].ToString())
                        best = Math.Max(best, (weights[word] + weights[later]) / 2 + From(next, later));
                }
            }
            return best;
        }
    }

    private static WordRuns Of(float[] weights, string text, string question)
    {
        var runs = new WordRuns(weights);
        runs.Reset(1);
        var words = text.Split(' ');
        for (var i = 0; i < question.Length; i++)
            runs.Add(0, i, [.. Enumerable.Range(0, words.Length).Where(place => words[place] == question[i].ToString())]);
        return runs;
    }
}
