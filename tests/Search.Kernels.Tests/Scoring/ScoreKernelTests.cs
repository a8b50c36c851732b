namespace Search.Kernels.Tests;

public sealed class ScoreKernelTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(64), InlineData(127), InlineData(128)]
    public void Scores_are_those_of_the_formula_to_the_last_bit(int count)
    {
        var random = new Random(count);
        var codes = new byte[5000];
        random.NextBytes(codes);
        var norms = Enumerable.Range(0, ScoreKernel.LengthCodes).Select(_ => random.NextSingle() * 3).ToArray();
        var documents = Enumerable.Range(0, count).Select(_ => random.Next(codes.Length)).Order().ToArray();
        var frequencies = documents.Select(_ => 1 + (int)(1 / (random.NextDouble() + 1e-9))).ToArray();
        const float weight = 3.7f;
        var scores = new float[count + 1];
        ScoreKernel.Saturate(documents, frequencies, codes, norms, weight, scores);
        Assert.Equal(documents.Select((document, i) => weight - weight / (1f + frequencies[i] * norms[codes[document]])), scores.Take(count));
        Assert.Equal(0, scores[count]);
    }

    [Fact]
    public void A_document_without_a_length_code_is_refused()
    {
        Assert.ThrowsAny<Exception>(() => ScoreKernel.Saturate([4], [1], new byte[4], new float[ScoreKernel.LengthCodes], 1, new float[1]));
        Assert.ThrowsAny<Exception>(() => ScoreKernel.Saturate([0], [1], new byte[4], new float[ScoreKernel.LengthCodes - 1], 1, new float[1]));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(64), InlineData(127), InlineData(128)]
    public void Documents_that_score_enough_are_kept_in_their_order(int count)
    {
        var random = new Random(count);
        foreach (var share in (double[])[0, 0.02, 0.5, 1])
        {
            var documents = Enumerable.Range(0, count).Select(i => 3 * i).ToArray();
            var scores = documents.Select(_ => random.NextDouble() < share ? 1 + random.Next(3) : random.NextSingle() * 0.99f).ToArray();
            var expected = documents.Zip(scores).Where(pair => pair.Second >= 1).ToList();
            var kept = ScoreKernel.KeepAtLeast(1, documents, scores);
            Assert.Equal(expected, documents.Zip(scores).Take(kept));
        }
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(7), InlineData(128)]
    public void Documents_whose_sums_are_enough_are_kept_in_their_order(int count)
    {
        var random = new Random(count);
        var documents = Enumerable.Range(0, count).Select(i => 3 * i).ToArray();
        var sums = documents.Select(_ => random.Next(4) * 0.5).ToArray();
        var expected = documents.Zip(sums).Where(pair => pair.Second >= 1).ToList();
        var kept = ScoreKernel.KeepAtLeast(1.0, documents, sums);
        Assert.Equal(expected, documents.Zip(sums).Take(kept));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(3), InlineData(4), InlineData(5), InlineData(63), InlineData(64), InlineData(1000), InlineData(4096)]
    public void Sums_that_are_enough_are_taken_and_all_are_cleared(int count)
    {
        var random = new Random(count);
        foreach (var share in (double[])[0, 0.02, 0.5, 1])
        {
            var sums = Enumerable.Range(0, count).Select(_ => random.NextDouble() < share ? 1 + random.Next(3) : random.NextDouble() * 0.99).ToArray();
            var expected = sums.Select((sum, place) => (place, sum)).Where(pair => pair.sum >= 1).ToList();
            var found = new List<(int, double)>();
            var (places, taken) = (new int[64], new double[64]);
            var from = 0;
            int some;
            while ((some = ScoreKernel.TakeAtLeast(sums, ref from, 1, places, taken)) > 0)
                found.AddRange(places.Zip(taken).Take(some));
            Assert.Equal(expected, found);
            Assert.Equal(count, from);
            Assert.All(sums, sum => Assert.Equal(0, sum));
        }
    }
}
