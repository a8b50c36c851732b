using Search.Indexing;

namespace Search.Querying.Tests.Oracle;

/// <summary>Writes a random archive to an index: threads of documents, some rewritten, moved or deleted later, over several segments.</summary>
internal sealed class RandomCorpus(Random random, int vocabulary)
{
    private static readonly string[] Outlets = ["The Wire", "the wire", "Évening Lantern", "EVENING LANTERN", "Courier", "ﬁnch", "😀 Times"];

    private readonly List<string> _ids = [];
    private int _versions;

    public RandomWords Words { get; } = new(random, vocabulary);

    /// <summary>Every document ever written, by version.</summary>
    public Dictionary<string, OracleDocument> Written { get; } = [];

    /// <summary>The version that should be found of each id.</summary>
    public Dictionary<string, string> Current { get; } = [];

    /// <summary>Writes a batch and makes it visible, which makes a segment of it.</summary>
    public async Task WriteAsync(IndexWriter writer, int documents, double updates, double deletes)
    {
        var batch = new WriteBatch();
        var thread = random.Next(1, 40);
        for (var i = 0; i < documents; i++)
        {
            if (random.Next(4) == 0)
                thread = random.Next(1, 10 + _ids.Count / 5);
            var isUpdate = _ids.Count > 0 && random.NextDouble() < updates;
            var id = isUpdate ? _ids[random.Next(_ids.Count)] : $"d{_ids.Count}";
            if (!isUpdate)
                _ids.Add(id);
            var document = Document(id, thread);
            Written[document.Version] = document;
            Current[id] = document.Version;
            batch.Put(ToDocument(document));
            if (random.NextDouble() < deletes)
            {
                var deleted = _ids[random.Next(_ids.Count)];
                batch.Delete(deleted);
                Current.Remove(deleted);
            }
        }
        await writer.WriteAsync(batch);
        await writer.RefreshAsync();
    }

    private OracleDocument Document(string id, int thread)
    {
        var document = new OracleDocument { Id = id, Version = $"{id}v{_versions++}" };
        if (random.Next(5) > 0)
            document.Texts[TestSchema.Title] = [Words.Text(random.Next(0, 9))];
        if (random.Next(20) > 0)
            document.Texts[TestSchema.Body] = [.. Enumerable.Range(0, random.Next(10) == 0 ? 2 : 1).Select(_ => Words.Text(Length()))];
        if (random.Next(6) > 0)
            document.Keywords[TestSchema.Outlet] = [Outlets[(int)(Outlets.Length * Math.Pow(random.NextDouble(), 2))]];
        if (random.Next(3) > 0)
            document.Keywords[TestSchema.Tag] = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Tag()).Distinct()];
        if (random.Next(8) > 0)
            document.Numbers[TestSchema.Date] = random.Next(20) == 0 ? long.MinValue + random.Next(3) : random.Next(-50, 50);
        if (random.Next(12) > 0)
            document.Numbers[TestSchema.Thread] = thread;
        if (random.Next(10) > 0)
            document.Numbers[TestSchema.Order] = random.Next(0, 200);
        return document.Complete();
    }

    private int Length() => random.Next(30) == 0 ? random.Next(40, 400) : random.Next(0, 30);

    private string Tag()
    {
        var word = Words.Draw();
        return random.Next(3) == 0 ? word.ToUpperInvariant() : word;
    }

    private static Document ToDocument(OracleDocument document)
    {
        var written = new Document(document.Id).Add(TestSchema.Version, document.Version);
        foreach (var (field, values) in document.Texts)
        {
            foreach (var words in values)
                written.Add(field, string.Join(' ', words));
        }
        foreach (var (field, values) in document.Keywords)
        {
            foreach (var value in values)
                written.Add(field, value);
        }
        foreach (var (field, value) in document.Numbers)
            written.Add(field, (long?)value);
        return written;
    }
}
