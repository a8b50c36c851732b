using Search.Archive;
using static Search.Backends.Conformance.Threads;

namespace Search.Backends.Conformance.Modelling;

/// <summary>Makes up threads of few words, so that they match often.</summary>
internal sealed class RandomThreads(Random random)
{
    public static readonly string[] Vocabulary =
    [
        "harbour", "harbours", "council", "councils", "tram", "trams", "barrier", "barriers", "barrage", "bridge", "bridged", "mayor", "Zoë", "zoe",
        "CAFÉ", "cafes", "delayed", "delays", "opening", "opens", "smoked", "smoker", "the", "mud",
    ];

    private static readonly string[] Names = ["Ana Ruiz", "Li Wei", "Max", "max", "Zoë Barnes", "Zoe Barnes", "Doug"];
    private static readonly string[] Outlets = ["The Post", "the post", "Times", "O'Hara's Weekly"];
    private static readonly string[] Tags = ["harbour", "Harbour", "mud"];

    /// <summary>A thread from the page of its id, whose comments are numbered from c0.</summary>
    public ArticleThread Thread(string id) => Article(
        id, Words(1, 3), Words(0, 9), random.Next(4) == 0 ? null : Pick(Outlets), Date(), [.. Names.Where(_ => random.Next(6) == 0)],
        [.. Tags.Where(_ => random.Next(3) == 0)], $"{id}.txt", [.. Enumerable.Range(0, random.Next(5)).Select(i => Comment($"c{i}", $"{id}.txt"))]);

    public Comment Comment(string id, string? source = null) =>
        Threads.Comment(id, Words(1, 6), random.Next(5) == 0 ? null : Pick(Names), Date(), source: source);

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public string? Date() => random.Next(5) switch
    {
        0 => null,
        1 => $"{2009 + random.Next(3)}",
        2 => $"{2009 + random.Next(3)}-{1 + random.Next(12):00}",
        3 => $"{2009 + random.Next(3)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}",
        _ => $"{2009 + random.Next(3)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}T{random.Next(24):00}:30:00Z",
    };

    public FacetFilter Filter() => random.Next(5) switch
    {
        0 => new FacetFilter(FacetNames.Outlet, Pick([.. Outlets, "THE POST", "unknown", "nowhere"]), random.Next(3) == 0),
        1 => new FacetFilter(FacetNames.Author, Pick([.. Names, "unknown"]), random.Next(3) == 0),
        2 => new FacetFilter(FacetNames.Commenter, Pick([.. Names, "unknown"]), random.Next(3) == 0),
        3 => new FacetFilter(FacetNames.Tag, Pick(Tags), random.Next(3) == 0),
        _ => new FacetFilter(FacetNames.Year, Pick(["2009", "2010", "2011", "unknown"]), random.Next(3) == 0),
    };

    private string Words(int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Pick(Vocabulary) + Pick([.. Enumerable.Repeat("", 6), ",", "."])));
}
