using System.Text;
using Search.Importing.Packing;

namespace Search.Importing.Tests.Packing;

public sealed class GzipMembersTests
{
    private readonly List<string> _damage = [];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public void Members_are_read_one_behind_the_other(int count)
    {
        var texts = Texts(count);

        Assert.Equal(string.Concat(texts), Read([.. texts.SelectMany(TemporaryFolder.Gzip)]));
        Assert.Empty(_damage);
    }

    [Fact]
    public void A_damaged_member_costs_what_is_behind_the_damage_in_it_and_no_more()
    {
        var texts = Texts(5);
        var members = texts.ConvertAll(TemporaryFolder.Gzip);
        members[2].AsSpan(members[2].Length / 2, 40).Fill(0x55);

        var read = Read([.. members.SelectMany(member => member)]);

        Assert.StartsWith(texts[0] + texts[1], read, StringComparison.Ordinal);
        Assert.EndsWith(texts[3] + texts[4], read, StringComparison.Ordinal);
        var (begin, next) = (members[0].Length + members[1].Length, members.Take(3).Sum(member => member.Length));
        Assert.Contains($"begins at byte {begin} is damaged", Assert.Single(_damage), StringComparison.Ordinal);
        Assert.EndsWith($"reading goes on at byte {next}", _damage[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_damaged_member_is_named()
    {
        var members = Texts(9).ConvertAll(TemporaryFolder.Gzip);
        foreach (var damaged in (int[])[0, 3, 4, 8])
            members[damaged].AsSpan(members[damaged].Length / 3, 40).Fill(0xAA);

        var read = Read([.. members.SelectMany(member => member)]);

        Assert.All((int[])[1, 2, 5, 6, 7], whole => Assert.Contains($"{whole} begins", read, StringComparison.Ordinal));
        Assert.Equal(4, _damage.Count);
    }

    [Fact]
    public void A_member_whose_first_bytes_are_damaged_is_passed_over()
    {
        var texts = Texts(3);
        var members = texts.ConvertAll(TemporaryFolder.Gzip);
        members[1].AsSpan(0, 4).Clear();

        Assert.Equal(texts[0] + texts[2], Read([.. members.SelectMany(member => member)]));
        Assert.Single(_damage);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_file_that_is_cut_off_is_read_to_its_end_and_told(double share)
    {
        var text = string.Concat(Texts(1));
        var packed = TemporaryFolder.Gzip(text);

        var read = Read(packed[..(int)(packed.Length * share)]);

        Assert.StartsWith(read, text, StringComparison.Ordinal);
        Assert.NotEqual("", read);
        Assert.Contains("cut off", Assert.Single(_damage), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(100_000)]
    public void Zeros_that_fill_the_file_up_are_no_damage(int zeros)
    {
        Assert.Equal("abc", Read([.. TemporaryFolder.Gzip("a"), .. TemporaryFolder.Gzip("bc"), .. new byte[zeros]]));
        Assert.Empty(_damage);
    }

    [Fact]
    public void What_looks_like_a_member_within_one_is_read_as_what_it_is()
    {
        // Random bytes are stored as they are, and with them the sign that a member begins.
        var content = new byte[200_000];
        new Random(1).NextBytes(content);
        for (var at = 100; at < content.Length; at += 5_000)
            content.AsSpan(at).TryWriteMark();
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(content);
        using var read = new MemoryStream();
        using var members = new GzipMembers(new MemoryStream(packed.ToArray()), _damage.Add);
        members.CopyTo(read);

        Assert.Equal(content, read.ToArray());
        Assert.Empty(_damage);
    }

    [Fact]
    public void Without_anybody_to_tell_damage_is_thrown_and_reading_on_reads_the_next_member()
    {
        var texts = Texts(2);
        var first = TemporaryFolder.Gzip(texts[0]);
        first.AsSpan(first.Length / 2, 40).Fill(0x55);
        using var members = new StreamReader(new GzipMembers(new MemoryStream([.. first, .. TemporaryFolder.Gzip(texts[1])]), damaged: null));

        Assert.Throws<DamagedMemberException>(members.ReadToEnd);
        Assert.EndsWith(texts[1], members.ReadToEnd(), StringComparison.Ordinal);
    }

    private string Read(byte[] packed)
    {
        using var reader = new StreamReader(new GzipMembers(new MemoryStream(packed), _damage.Add), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static List<string> Texts(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(n => $"{n} begins {string.Join(' ', Enumerable.Range(0, 3_000).Select(_ => random.Next(100_000)))}\n")];
    }
}

file static class Marks
{
    public static void TryWriteMark(this Span<byte> target)
    {
        if (target.Length > 4)
            ((ReadOnlySpan<byte>)[0x1F, 0x8B, 8, 0]).CopyTo(target);
    }
}
