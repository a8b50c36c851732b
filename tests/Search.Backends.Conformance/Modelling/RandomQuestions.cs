using Search.Archive;

namespace Search.Backends.Conformance.Modelling;

/// <summary>Makes up questions of every form, nested a few levels deep.</summary>
internal sealed class RandomQuestions(Random random, RandomThreads threads)
{
    private static readonly string[] Patterns = ["b?rrier*", "*our", "t??m", "ba*e", "*o*", "cou*il*", "?he"];
    private static readonly string[] Misspelt = ["harbor", "tarm", "counsil", "brige", "barier", "smoke"];

    public Asked Next() => Make(random.Next(3));

    private Asked Make(int depth) => depth == 0 ? Leaf() : random.Next(7) switch
    {
        0 => Asked.All([.. Some(depth)]),
        1 or 2 => Asked.Either([.. Some(depth)]),
        3 => Asked.But(Make(depth - 1), Make(depth - 1)),
        4 => Asked.Not(Make(depth - 1)),
        5 => Asked.Boosted(Make(depth - 1), random.Next(1, 5)),
        _ => Leaf(),
    };

    private IEnumerable<Asked> Some(int depth) => Enumerable.Range(0, random.Next(2, 4)).Select(_ => Make(depth - 1));

    private Asked Leaf() => random.Next(18) switch
    {
        0 or 1 or 2 or 3 => Asked.Word(Word()),
        4 => Asked.Title(Word()),
        5 => Asked.Comment(Word()),
        6 => Asked.Phrase(Word(), Word()),
        7 => Asked.Near(Word(), "mud", random.Next(1, 4)),
        8 => Asked.Prefix(Word()[..2]),
        9 => Asked.Wildcard(threads.Pick(Patterns)),
        10 => Asked.Fuzzy(threads.Pick(Misspelt), random.Next(1, 3)),
        11 => Asked.Facet("outlet", FacetNames.Outlet, threads.Pick(["post", "TIMES", "o'hara's"])),
        12 => Asked.Facet("by", FacetNames.Author, threads.Pick(["max", "zoe", "Ruiz"])),
        13 => Asked.Facet("commenter", FacetNames.Commenter, threads.Pick(["doug", "barnes"])),
        14 => Asked.Facet("tag", FacetNames.Tag, threads.Pick(["mud", "HARBOUR"])),
        15 => Asked.Year(2009 + random.Next(3)),
        16 => random.Next(3) switch
        {
            0 => Asked.Before(Date()),
            1 => Asked.After(Date()),
            _ => Asked.Published(Date(), PartialDate.OfMonth(2011, 6)),
        },
        _ => random.Next(4) == 0 ? Asked.Everything : Asked.Thread(Word()),
    };

    private string Word()
    {
        string word;
        do
            word = threads.Pick(RandomThreads.Vocabulary);
        while (word == "mud");
        return word;
    }

    private PartialDate Date() => PartialDate.TryParse(threads.Date(), out var date) ? date : PartialDate.OfYear(2010);
}
