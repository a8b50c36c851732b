using Search.Workloads.Prepared;

namespace Search.Workloads.Tests.Prepared;

public sealed class PreparedReaderTests
{
    private static readonly PreparedDocument[] Documents =
    [
        new("Title", "Body\n\nof two", "Outlet", ["Ann", "Bob"], ["tag"], 12_345),
        new("", "", "unknown", [], [], null),
        new("", new string('x', 100_000), "Överkalix", [], ["a", "b", "c"], -1),
    ];

    [Fact]
    public void What_was_written_is_read_in_order()
    {
        using var reader = new PreparedReader(new MemoryStream(Written()));
        for (var i = 0; i < Documents.Length; i++)
        {
            Assert.True(reader.TryRead(out var document, out var number));
            Assert.Equal(i, number);
            Assert.Equivalent(Documents[i], document, strict: true);
        }
        Assert.False(reader.TryRead(out _, out _));
        Assert.False(reader.TryRead(out _, out _));
    }

    [Fact]
    public void Several_threads_take_each_document_once()
    {
        using var reader = new PreparedReader(new MemoryStream(Written()));
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, 4, _ =>
        {
            while (reader.TryRead(out var document, out var number))
            {
                Assert.Equal(Documents[number].Outlet, document.Outlet);
                taken.Add(number);
            }
        });
        Assert.Equal([0, 1, 2], taken.Order());
    }

    private static byte[] Written()
    {
        var stream = new MemoryStream();
        using (var writer = new PreparedWriter(stream))
        {
            foreach (var document in Documents)
                writer.Add(document);
        }
        return stream.ToArray();
    }
}
