namespace Search.Indexing.Tests;

public sealed class LengthCodeTests
{
    [Fact]
    public void Codes_agree_with_Lucene()
    {
        // Codes of SmallFloat.intToByte4 in Lucene: exact up to 39, then steps of 2 from 40 on, 4 from 56 on …
        Assert.Equal([0, 1, 23, 24, 39, 40, 40, 41, 48, 48, 49], new[] { 0, 1, 23, 24, 39, 40, 41, 42, 56, 59, 60 }.Select(l => (int)LengthCode.Encode(l)));
        Assert.Equal(255, LengthCode.Encode(int.MaxValue));
    }

    [Fact]
    public void Decoding_gives_the_smallest_length_of_a_code()
    {
        for (var code = 0; code < 256; code++)
        {
            var length = LengthCode.Decode((byte)code);
            Assert.Equal(code, LengthCode.Encode(length));
            if (length > 0)
                Assert.Equal(code - 1, LengthCode.Encode(length - 1));
        }
    }

    [Fact]
    public void A_length_cannot_be_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => LengthCode.Encode(-1));
}
