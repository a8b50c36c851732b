using Search.Analysis;

namespace Search.Indexing.Tests;

/// <summary>The schema that most tests use, and documents drawn for it at random.</summary>
internal static class News
{
    public static Schema Schema { get; } = new(
        Field.Text("title", TextAnalyzer.English),
        Field.Stems("title.stem", "title"),
        Field.Text("body", TextAnalyzer.English),
        Field.Stems("body.stem", "body"),
        Field.Text("note", TextAnalyzer.Words, stored: false, positions: false),
        Field.Keyword("outlet"),
        Field.Keyword("tag", multiValued: true),
        Field.Keyword("bare", stored: false, column: false),
        Field.Keyword("sortOnly", stored: false, indexed: false),
        Field.Number("published", stored: true),
        Field.Number("votes"),
        Field.StoredOnly("url"));

    public static IndexOptions Options(TemporaryFolder folder) => new() { Folder = folder.Path, Schema = Schema, RefreshInterval = TimeSpan.FromDays(1) };

    public static Document Draw(Random random, string id)
    {
        var document = new Document(id);
        if (random.Next(10) > 0)
            document.Add("title", Words(random, random.Next(1, 8)));
        for (var paragraphs = random.Next(4); paragraphs > 0; paragraphs--)
            document.Add("body", Words(random, random.Next(60)));
        if (random.Next(3) == 0)
            document.Add("note", Words(random, random.Next(5)));
        if (random.Next(8) > 0)
            document.Add("outlet", "outlet " + random.Next(6));
        for (var tags = random.Next(4); tags > 0; tags--)
            document.Add("tag", "tag" + random.Next(20));
        if (random.Next(2) == 0)
            document.Add("bare", random.Next(3) == 0 ? "straße" : "\ud83d\ude00 smile");
        if (random.Next(2) == 0)
            document.Add("sortOnly", "s" + random.Next(100));
        if (random.Next(4) > 0)
            document.Add("published", random.NextInt64(-1_000_000, 2_000_000_000));
        if (random.Next(2) == 0)
            document.Add("votes", random.Next(20) == 0 ? long.MinValue + random.Next(2) * long.MaxValue : random.Next(-5, 100));
        return document.Add("url", "http://example.org/" + id);
    }

    // Zipf's law, roughly: the square of a uniform draw favours the first words, as a language does.
    public static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ =>
    {
        var rank = (int)(Math.Pow(random.NextDouble(), 3) * 400);
        return rank % 7 == 0 ? "naïve" + rank : rank % 5 == 0 ? $"walk{rank}ing" : $"word{rank}s";
    }));
}
