namespace Search.Kernels.Tests;

public sealed class VarintTests
{
    [Theory]
    [InlineData(0u, new byte[] { 0 })]
    [InlineData(127u, new byte[] { 127 })]
    [InlineData(128u, new byte[] { 0x80, 1 })]
    [InlineData(624485u, new byte[] { 0xE5, 0x8E, 0x26 })]
    [InlineData(uint.MaxValue, new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x0F })]
    public void Values_have_their_known_bytes(uint value, byte[] expected)
    {
        var target = new byte[Varint.MaxLength32];
        Assert.Equal(expected, target[..Varint.Write(target, value)]);
        Assert.Equal(expected, target[..Varint.Write(target, (ulong)value)]);
        var offset = 0;
        Assert.Equal(value, Varint.Read32(expected, ref offset));
        Assert.Equal(expected.Length, offset);
    }

    [Fact]
    public void Wide_values_come_back()
    {
        var target = new byte[Varint.MaxLength64];
        for (var bit = 0; bit < 64; bit++)
        {
            foreach (var value in (ulong[])[1ul << bit, (1ul << bit) - 1, ulong.MaxValue << bit])
            {
                var length = Varint.Write(target, value);
                var offset = 0;
                Assert.Equal(value, Varint.Read64(target, ref offset));
                Assert.Equal(length, offset);
                Assert.Equal(value, Varint.ZigZag(Varint.UnZigZag(value)));
            }
        }
        Assert.Equal([0ul, 1, 2, 3, 4], new long[] { 0, -1, 1, -2, 2 }.Select(Varint.ZigZag));
    }

    [Fact]
    public void Running_out_of_bytes_is_an_error()
    {
        Assert.Throws<IndexOutOfRangeException>(() => { var offset = 0; Varint.Read32([0x80], ref offset); });
        Assert.Throws<IndexOutOfRangeException>(() => { var offset = 0; Varint.Read64([0x80, 0x80], ref offset); });
    }
}
