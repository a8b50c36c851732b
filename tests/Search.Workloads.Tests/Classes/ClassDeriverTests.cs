using Search.Querying;
using Search.Workloads.Classes;
using Search.Workloads.Corpus;

namespace Search.Workloads.Tests.Classes;

public sealed class ClassDeriverTests
{
    private const int Documents = 10_000;

    // Word 0 is in most documents, the others in fewer and fewer, down to two.
    private static readonly TermFrequencies Words = new(
        Documents, Enumerable.Range(0, 400).Select(rank => KeyValuePair.Create(Name(rank), Math.Max(2, Documents * 9 / (10 * (rank + 1) * (rank / 100 + 1) * (rank / 200 + 1))))).ToList());

    private static readonly string[][] Runs = [.. Enumerable.Range(0, 300).Select(first => Enumerable.Range(0, 8).Select(place => Name((first * 7 + place * place * 5) % 400)).ToArray())];

    [Fact]
    public void The_same_seed_derives_the_same_queries() => Assert.Equal(Lines(Derive(seed: 3)), Lines(Derive(seed: 3)));

    [Fact]
    public void Another_seed_derives_others() => Assert.NotEqual(Lines(Derive(seed: 3)), Lines(Derive(seed: 4)));

    [Theory]
    [InlineData(ClassNames.FrequentTerm, 500, Documents)]
    [InlineData(ClassNames.OrFrequent, 500, Documents)]
    [InlineData(ClassNames.AndFrequent, 500, Documents)]
    [InlineData(ClassNames.MediumTerm, 50, 499)]
    [InlineData(ClassNames.LowTerm, 11, 49)]
    [InlineData(ClassNames.RareTerm, 2, 10)]
    public void The_words_of_a_class_lie_in_its_band(string name, int least, int most)
    {
        var words = Of(name).SelectMany(query => query.Words).ToList();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.InRange(Words.Of(word), least, most));
    }

    [Theory]
    [InlineData(ClassNames.Or2, 2)]
    [InlineData(ClassNames.Or3, 3)]
    [InlineData(ClassNames.Or4, 4)]
    [InlineData(ClassNames.And2, 2)]
    [InlineData(ClassNames.And3, 3)]
    public void Words_that_are_asked_for_together_are_different_and_stand_in_one_text(string name, int count) =>
        Assert.All(Of(name), query =>
        {
            Assert.Equal(count, query.Words.Distinct().Count());
            Assert.Contains(Runs, run => query.Words.All(run.Contains));
        });

    [Theory]
    [InlineData(ClassNames.Phrase2, 2)]
    [InlineData(ClassNames.Phrase3, 3)]
    public void Phrases_occur_in_a_text(string name, int length) =>
        Assert.All(Of(name), query =>
        {
            Assert.Equal(length, query.Words.Count);
            Assert.Contains(Runs, run => $" {string.Join(' ', run)} ".Contains($" {string.Join(' ', query.Words)} "));
        });

    [Fact]
    public void A_misspelt_word_is_one_edit_from_a_word() =>
        Assert.All(Of(ClassNames.Fuzzy), query => Assert.InRange(query.Words[0].Length, 4, 11));

    [Fact]
    public void Filtered_queries_narrow_without_scoring()
    {
        foreach (var name in new[] { ClassNames.InOutlet, ClassNames.InDays })
            Assert.All(Of(name), query => Assert.Single(((BooleanQuery)query.Query).Clauses, clause => clause.Occur == Occur.Filter));
    }

    [Fact]
    public void Queries_of_a_class_are_all_different() =>
        Assert.All(Derive(seed: 3).GroupBy(query => query.Class), queries => Assert.Equal(queries.Count(), queries.Select(query => string.Join(' ', query.Words)).Distinct().Count()));

    [Fact]
    public void A_corpus_without_words_gives_no_queries() =>
        Assert.Empty(new ClassDeriver(new TermFrequencies(0, []), [], new Filters([], []), new SeededRandom(1)).Derive(5));

    private static List<ClassQuery> Of(string name)
    {
        var queries = Derive(seed: 3).Where(query => query.Class == name).ToList();
        Assert.NotEmpty(queries);
        return queries;
    }

    private static IReadOnlyList<ClassQuery> Derive(ulong seed) =>
        new ClassDeriver(Words, Runs, new Filters(["a", "a", "b"], [.. Enumerable.Range(0, 100).Select(day => (long)day)]), new SeededRandom(seed)).Derive(10);

    private static List<string> Lines(IEnumerable<ClassQuery> queries) => [.. queries.Select(query => $"{query.Class}: {string.Join(' ', query.Words)} {query.Query}")];

    // Letters alone, each name its own.
    private static string Name(int rank) => "word" + string.Concat(rank.ToString("D3", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
