namespace Search.Indexing.Tests;

public sealed class SearchFileTests
{
    public static TheoryData<int> Lengths => [0, 1, 5, 65_535, 65_536, 65_537, 200_000];

    [Theory, MemberData(nameof(Lengths))]
    public void Payload_comes_back_and_every_flipped_byte_is_found(int length)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("f");
        var (payload, seal) = Write(path, length);
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(64 + length + 4 * ((length + 65_535) / 65_536) + 32, bytes.Length);
        using (var file = SearchFileReader.Open(path, "test", 1, seal))
            Assert.True(file.Span(0, length).SequenceEqual(payload));

        var random = new Random(length);
        for (var round = 0; round < 120; round++)
        {
            // Header, footer and table are tried at every second byte, the payload here and there.
            var at = round < 32 ? round * 2 : round < 60 ? bytes.Length - 1 - (round - 32) : random.Next(bytes.Length);
            var damaged = bytes.ToArray();
            damaged[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(path, damaged);
            var found = Assert.Throws<DamagedIndexException>(() =>
            {
                using var file = SearchFileReader.Open(path, "test", 1);
                file.Span(0, length);
            });
            Assert.Equal(path, found.File);
            Assert.InRange(at - found.Offset, at < 64 + length ? 0 : -64 - length, 65_536);
        }
    }

    [Fact]
    public void Damage_elsewhere_does_not_keep_a_sound_page_from_being_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("f");
        var (payload, _) = Write(path, 200_000);
        using (var stream = File.OpenWrite(path))
        {
            stream.Position = 64 + 70_000;
            stream.WriteByte((byte)~payload[70_000]);
        }
        using var file = SearchFileReader.Open(path, "test", 1);

        Assert.True(file.Span(0, 65_536).SequenceEqual(payload.AsSpan(0, 65_536)));
        Assert.True(file.Span(131_072, 68_928).SequenceEqual(payload.AsSpan(131_072)));
        Assert.Equal(64 + 65_536, Assert.Throws<DamagedIndexException>(() => { file.Span(65_530, 10); }).Offset);
        var all = new List<DamagedIndexException>();
        file.VerifyAll(all.Add, TestContext.Current.CancellationToken);
        Assert.Equal(64 + 65_536, Assert.Single(all).Offset);
    }

    [Fact]
    public void A_file_cut_short_swapped_or_of_another_format_or_a_newer_version_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("f");
        var (_, seal) = Write(path, 1000);
        Assert.Throws<DamagedIndexException>(() => SearchFileReader.Open(path, "other", 1));
        Assert.Throws<DamagedIndexException>(() => SearchFileReader.Open(path, "test", 1, seal with { FooterChecksum = seal.FooterChecksum + 1 }));
        var newer = Assert.Throws<IndexVersionException>(() => SearchFileReader.Open(path, "test", 0));
        Assert.Contains("'test' version 1", newer.Message, StringComparison.Ordinal);
        var bytes = File.ReadAllBytes(path);
        for (var length = 0; length < bytes.Length; length += 97)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<DamagedIndexException>(() => SearchFileReader.Open(path, "test", 1));
        }
    }

    [Fact]
    public void References_outside_the_payload_are_damage()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("f");
        Write(path, 10);
        using var file = SearchFileReader.Open(path, "test", 1);
        Assert.Throws<DamagedIndexException>(() => { file.Span(5, 6); });
        Assert.Throws<DamagedIndexException>(() => { file.Span(-1, 1); });
    }

    [Fact]
    public void A_file_that_is_not_completed_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var file = new SearchFileWriter(folder.File("f"), "test", 1))
            file.Write(new byte[100_000]);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static (byte[] Payload, FileSeal Seal) Write(string path, int length)
    {
        var payload = new byte[length];
        new Random(length).NextBytes(payload);
        using var file = new SearchFileWriter(path, "test", 1);
        foreach (var piece in payload.Chunk(777))
            file.Write(piece);
        return (payload, file.Complete());
    }
}
