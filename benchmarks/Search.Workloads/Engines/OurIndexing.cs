using System.Diagnostics;
using Search.Indexing;
using Search.Workloads.Prepared;

namespace Search.Workloads.Engines;

/// <summary>Indexes the prepared corpus with our engine, every batch logged and synced.</summary>
internal static class OurIndexing
{
    private const int DocumentsPerBatch = 500;

    /// <summary>Indexes, commits, and merges into one segment.</summary>
    /// <param name="corpus">The prepared corpus.</param>
    /// <param name="folder">An empty or new folder.</param>
    /// <param name="threads">How many write at once.</param>
    public static async Task<IndexingFigures> RunAsync(string corpus, string folder, int threads)
    {
        var started = Stopwatch.GetTimestamp();
        // Lucene is given as large a buffer; new documents are seen when the corpus is whole.
        await using var writer = IndexWriter.Open(new IndexOptions { Folder = folder, Schema = OurFields.Schema, BufferBytes = 256L << 20, RefreshInterval = Timeout.InfiniteTimeSpan });
        using (var reader = new PreparedReader(File.OpenRead(corpus)))
            await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() => WriteAsync(reader, writer))));
        await writer.CommitAsync();
        var written = Stopwatch.GetElapsedTime(started);
        await writer.MergeAsync(1);
        return new IndexingFigures(written.TotalSeconds, (Stopwatch.GetElapsedTime(started) - written).TotalSeconds, writer.Statistics.BytesOnDisk);
    }

    private static async Task WriteAsync(PreparedReader reader, IndexWriter writer)
    {
        var batch = new WriteBatch();
        while (reader.TryRead(out var document, out var number))
        {
            batch.Put(OurFields.Of(document, number));
            if (batch.Operations.Count < DocumentsPerBatch)
                continue;
            await writer.WriteAsync(batch);
            batch = new WriteBatch();
        }
        if (batch.Operations.Count > 0)
            await writer.WriteAsync(batch);
    }
}
