using System.Text;

namespace Search.Kernels.Tests;

public sealed class ChecksumTests
{
    // RFC 3720, appendix B.4, and the check value of the CRC catalogue for CRC-32/ISCSI.
    public static TheoryData<byte[], uint> Published => new()
    {
        { new byte[32], 0x8A9136AA },
        { Enumerable.Repeat((byte)0xFF, 32).ToArray(), 0x62A8AB43 },
        { Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(), 0x46DD794E },
        { Enumerable.Range(0, 32).Select(i => (byte)(31 - i)).ToArray(), 0x113FDB5C },
        { Encoding.ASCII.GetBytes("123456789"), 0xE3069283 },
        { [], 0 },
    };

    [Theory, MemberData(nameof(Published))]
    public void Crc_agrees_with_published_values(byte[] bytes, uint expected) => Assert.Equal(expected, Crc32C.Compute(bytes));

    [Fact]
    public void Crc_can_be_computed_piece_by_piece()
    {
        var bytes = new byte[1000];
        new Random(3).NextBytes(bytes);
        for (var cut = 0; cut <= bytes.Length; cut += 37)
            Assert.Equal(Crc32C.Compute(bytes), Crc32C.Append(Crc32C.Compute(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
    }

    [Fact]
    public void Every_flipped_bit_changes_the_crc()
    {
        var bytes = new byte[40];
        new Random(4).NextBytes(bytes);
        var expected = Crc32C.Compute(bytes);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.NotEqual(expected, Crc32C.Compute(bytes));
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
        }
    }

    [Fact]
    public void Term_hashes_of_a_vocabulary_spread_evenly()
    {
        var buckets = new int[4096];
        for (var i = 0; i < 40_960; i++)
            buckets[TermHash.Compute(Encoding.ASCII.GetBytes("w" + i)) & 4095]++;
        // Ten a bucket on average; a Poisson draw of mean ten exceeds 40 less than once in 10^11.
        Assert.True(buckets.Max() < 40, $"fullest bucket: {buckets.Max()}");
        Assert.Equal(TermHash.Compute("the"u8), TermHash.Compute("the"u8));
        Assert.NotEqual(TermHash.Compute("ab"u8), TermHash.Compute("ab\0"u8));
    }

    [Fact]
    public void Hashes_of_short_words_in_two_integers_spread_evenly()
    {
        var buckets = new int[4096];
        var word = new byte[16];
        for (var i = 0; i < 40_960; i++)
        {
            Array.Clear(word);
            Encoding.ASCII.GetBytes("w" + i, word.AsSpan(i % 11));
            buckets[TermHash.Compute(BitConverter.ToUInt64(word), BitConverter.ToUInt64(word, 8)) & 4095]++;
        }
        Assert.True(buckets.Max() < 40, $"fullest bucket: {buckets.Max()}");
    }
}
