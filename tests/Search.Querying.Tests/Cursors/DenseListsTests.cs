namespace Search.Querying.Tests;

public sealed class DenseListsTests
{
    private const int Documents = 1_000, Words = 200;

    [Fact]
    public void However_often_many_frequent_words_are_asked_for_their_answers_stay_and_few_are_kept()
    {
        // Two words in three, as good as at random.
        using var index = AnIndex.Of([.. Enumerable.Range(0, Documents).Select(document => string.Join(' ', Enumerable.Range(0, Words).Where(word => Has(document, word)).Select(Word)))]);
        var kept = DenseLists.Of(index.Snapshot.Segments[0]);
        for (var round = 0; round < 4; round++)
        {
            for (var word = 0; word < Words; word++)
            {
                var (other, third) = ((word + 1 + round) % Words, (word * 7 + 3) % Words);
                Check([word], Occur.Must, document => Has(document, word));
                Check([word, other], Occur.Must, document => Has(document, word) && Has(document, other));
                Check([word, other, third], Occur.Must, document => Has(document, word) && Has(document, other) && Has(document, third));
                Check([word, other], Occur.Should, document => Has(document, word) || Has(document, other));
            }
            Assert.InRange(kept.Count, round == 0 ? 0 : 1, DenseLists.MostKept);
        }
        Assert.Equal(DenseLists.MostKept, kept.Count);

        void Check(int[] words, Occur occur, Func<int, bool> matches)
        {
            var query = new BooleanQuery([.. words.Distinct().Select(word => new BooleanClause(new TermQuery("body", Word(word)), occur))]);
            var expected = Enumerable.Range(0, Documents).Where(matches).Select(document => new DocumentAddress(0, document)).ToList();
            Assert.Equal(expected.Count, index.Searcher.Count(query));
            Assert.Equal(expected, index.Searcher.Match(query).Documents());
        }
    }

    private static bool Has(int document, int word) => (document * 2_654_435_761u + (uint)word * 40_503u >> 7) % 3 != 0;

    private static string Word(int number) => $"w{number}";
}
