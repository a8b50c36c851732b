namespace Search.Indexing.Tests;

public sealed class LogTests
{
    [Fact]
    public void However_short_a_log_is_cut_whole_frames_are_read_and_the_rest_is_left_out()
    {
        using var folder = new TemporaryFolder();
        var (path, batches, ends) = Write(folder);
        var bytes = File.ReadAllBytes(path);
        // Every length near the edges of sectors, where frames begin and end, and some between.
        for (var length = 0; length <= bytes.Length; length += length % 512 is > 30 and < 480 ? 41 : 1)
        {
            File.WriteAllBytes(path, bytes[..length]);
            var whole = ends.Count(e => e <= length);
            var extent = Read(path, isLast: true, out var read);
            Assert.Equal(batches.Take(whole).SelectMany(b => b), read);
            Assert.Equal(whole == 0 ? length < 512 ? 0 : 512 : ends[whole - 1], extent.Length);
            Assert.Equal(length >= 512 && extent.Length != length, extent.IsTorn);
            if (extent.Length != length)
                Assert.Throws<DamagedIndexException>(() => Read(path, isLast: false, out _));
        }
    }

    [Fact]
    public void Sectors_that_the_disk_had_not_got_to_are_left_out_in_the_last_frame_and_reported_in_any_other()
    {
        using var folder = new TemporaryFolder();
        var (path, batches, ends) = Write(folder);
        var bytes = File.ReadAllBytes(path);
        for (var sector = 512; sector < bytes.Length; sector += 512)
        {
            var torn = bytes.ToArray();
            torn.AsSpan(sector, 512).Clear();
            File.WriteAllBytes(path, torn);
            if (sector >= ends[^2])
            {
                Assert.True(Read(path, isLast: true, out var read).IsTorn);
                Assert.Equal(batches.SkipLast(1).SelectMany(b => b), read);
            }
            else
            {
                Assert.Throws<DamagedIndexException>(() => Read(path, isLast: true, out _));
            }
        }
    }

    [Fact]
    public void Every_flipped_byte_is_reported()
    {
        using var folder = new TemporaryFolder();
        var (path, _, _) = Write(folder);
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; at += at % 512 < 32 ? 1 : 17)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= (byte)(1 << at % 8);
            File.WriteAllBytes(path, damaged);
            Assert.Equal(path, Assert.Throws<DamagedIndexException>(() => Read(path, isLast: true, out _)).File);
        }
    }

    [Fact]
    public void A_log_goes_on_after_its_last_whole_frame()
    {
        using var folder = new TemporaryFolder();
        var (path, batches, ends) = Write(folder);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..(int)(ends[^1] - 5)]);
        var extent = Read(path, isLast: true, out _);
        using (var log = LogWriter.Continue(path, extent.Length, extent.Frames))
            log.Append(new byte[] { 3, 1, 2, 3 });

        Assert.False(Read(path, isLast: false, out var read).IsTorn);
        Assert.Equal([.. batches.SkipLast(1).SelectMany(b => b), "010203"], read);
    }

    [Fact]
    public void A_newer_log_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var (path, _, _) = Write(folder);
        var bytes = File.ReadAllBytes(path);
        bytes[8]++;
        BitConverter.TryWriteBytes(bytes.AsSpan(28), Kernels.Crc32C.Compute(bytes.AsSpan(0, 28)));
        File.WriteAllBytes(path, bytes);
        Assert.Throws<IndexVersionException>(() => Read(path, isLast: true, out _));
    }

    [Fact]
    public void A_batch_is_kept_as_the_worked_example_shows()
    {
        var batch = new WriteBatch();
        batch.Delete("a7");
        var bytes = new ByteBuffer();
        BatchWriter.Write(bytes, News.Schema, batch);
        Assert.Equal([1, 0, 0, 2, 0x61, 0x37], bytes.Written.ToArray());
    }

    [Fact]
    public void Any_batch_comes_back()
    {
        var random = new Random(5);
        var batch = new WriteBatch();
        for (var i = 0; i < 50; i++)
        {
            batch.Put(News.Draw(random, "d" + i));
            batch.DeleteWhere("tag", "tag" + i);
        }
        var bytes = new ByteBuffer();
        Assert.True(BatchWriter.Write(bytes, News.Schema, batch));
        var back = BatchReader.Read(bytes.Written, News.Schema);
        Assert.Equal(batch.Operations.Count, back.Operations.Count);
        foreach (var (expected, actual) in batch.Operations.Zip(back.Operations))
        {
            if (expected is not WriteOperation.Put put)
            {
                Assert.Equal(expected, actual);
                continue;
            }
            var document = ((WriteOperation.Put)actual).Document;
            Assert.Equal((put.Document.Id, put.Document.Strings, put.Document.Numbers), (document.Id, document.Strings, document.Numbers), new Same());
        }
    }

    private static LogReader.Extent Read(string path, bool isLast, out List<string> batches)
    {
        var read = new List<string>();
        batches = read;
        return LogReader.Read(path, 7, isLast, b => read.Add(Convert.ToHexString(b)));
    }

    // Four frames: of one sector, of several, of two batches, and of several again.
    private static (string Path, List<List<string>> Batches, List<long> Ends) Write(TemporaryFolder folder)
    {
        var random = new Random(1);
        var batches = new List<List<string>>();
        var ends = new List<long>();
        using (var log = LogWriter.Create(folder.Path, 7))
        {
            foreach (var lengths in (int[][])[[20], [1300], [5, 700], [1200]])
            {
                var payload = new ByteBuffer();
                var frame = new List<string>();
                foreach (var length in lengths)
                {
                    var batch = new byte[length];
                    random.NextBytes(batch);
                    payload.WriteVarint((uint)length);
                    payload.Write(batch);
                    frame.Add(Convert.ToHexString(batch));
                }
                log.Append(payload.WrittenMemory);
                batches.Add(frame);
                ends.Add(log.Length);
            }
        }
        return (folder.File(LogFormat.FileName(7)), batches, ends);
    }

    private sealed class Same : IEqualityComparer<(string Id, IReadOnlyList<(string, string)> Strings, IReadOnlyList<(string, long)> Numbers)>
    {
        public bool Equals(
            (string Id, IReadOnlyList<(string, string)> Strings, IReadOnlyList<(string, long)> Numbers) x,
            (string Id, IReadOnlyList<(string, string)> Strings, IReadOnlyList<(string, long)> Numbers) y) =>
            x.Id == y.Id && x.Strings.SequenceEqual(y.Strings) && x.Numbers.SequenceEqual(y.Numbers);

        public int GetHashCode((string Id, IReadOnlyList<(string, string)> Strings, IReadOnlyList<(string, long)> Numbers) value) => value.Id.Length;
    }
}
