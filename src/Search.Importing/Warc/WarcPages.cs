using Search.Importing.Formats;

namespace Search.Importing.Warc;

/// <summary>Finds the pages among the records of WARC files. Used by one thread.</summary>
/// <param name="maxPageBytes">The largest page that is read, in bytes.</param>
/// <param name="index">Which captures are to be read.</param>
/// <param name="counts">Counts what is left out.</param>
/// <param name="problems">Told what cannot be read.</param>
internal sealed class WarcPages(int maxPageBytes, CaptureIndex index, WarcCounts counts, ProblemSink problems)
{
    // Where a server's fields end; longer ones are no page's.
    private const int HeadLength = 1 << 16;

    private byte[] _block = new byte[1 << 18];

    /// <summary>Takes up all captures of a file that hold a page, without reading the pages.</summary>
    public static void AddTo(CaptureIndex index, Stream stream)
    {
        var reader = new WarcReader(stream, (_, _) => { });
        var head = new byte[HeadLength];
        while (reader.TryRead(out var record))
        {
            if (record is { Type: "revisit", Url: { } revisited } && (record.RefersToUrl ?? revisited) == revisited)
                index.AddRevisit(revisited, record.Captured, record.RefersToCaptured);
            if (!PagePayload.MayBeIn(record))
                continue;
            var length = (int)Math.Min(head.Length, record.Length);
            if (reader.ReadBlock(head.AsSpan(0, length)) == length && PagePayload.Of(record, head.AsMemory(0, length)) is not null && reader.SkipBlock())
                index.AddPage(record.Url!, record.Captured);
        }
    }

    /// <summary>The pages of a file, the latest capture of each address alone.</summary>
    public IEnumerable<CapturedPage> Read(Stream stream)
    {
        var reader = new WarcReader(stream, (what, offset) => problems.Problem($"{what} (at byte {offset})"));
        while (reader.TryRead(out var record))
        {
            if (record.Type == "revisit")
                counts.Revisits++;
            if (PagePayload.MayBeIn(record) && Read(reader, record) is { } page)
                yield return page;
        }
    }

    private CapturedPage? Read(WarcReader reader, WarcRecord record)
    {
        var url = record.Url!;
        if (record.Length > maxPageBytes)
        {
            // A film or an archive: only a page of that size is worth telling.
            var start = Block(reader, HeadLength);
            if (PagePayload.Of(record, start) is not null)
                problems.Problem($"{url} has {record.Length} bytes, which no page has; it was not read (at byte {record.Offset})");
            else
                counts.NoPages++;
            return null;
        }
        var block = Block(reader, (int)record.Length);
        if (block.Length < record.Length)
            return null;
        if (PagePayload.Of(record, block) is not { } payload)
        {
            counts.NoPages++;
            return null;
        }
        if (!index.TakeIfLatest(url, record.Captured))
        {
            counts.EarlierCaptures++;
            return null;
        }
        var body = payload.Body(maxPageBytes, out var problem);
        if (problem is not null)
            problems.Problem($"{url}: {problem} (at byte {record.Offset})");
        else if (record.IsTruncated)
            problems.Note($"{url}: the crawler kept only a part of the page (at byte {record.Offset})");
        return body is { Length: > 0 } html ? new CapturedPage(html, url, payload.ContentType, record.Captured, record.Offset) : null;
    }

    private ReadOnlyMemory<byte> Block(WarcReader reader, int length)
    {
        if (_block.Length < length)
            _block = new byte[Math.Max(length, Math.Min(_block.Length * 2, maxPageBytes))];
        return _block.AsMemory(0, reader.ReadBlock(_block.AsSpan(0, length)));
    }
}
