using Search.Importing.Identity;

namespace Search.Importing.Tests.Identity;

public sealed class NameHashTests
{
    // The test vectors of SipHash's reference implementation: the key and the input count up from zero.
    [Theory]
    [InlineData(0, 0x726FDB47DD0E0E31)]
    [InlineData(1, 0x74F839C593DC67FD)]
    [InlineData(2, 0x0D6C8009D9A94F5A)]
    [InlineData(8, 0x93F5F5799A932462)]
    [InlineData(15, 0xA129CA6149BE45E5)]
    public void It_is_SipHash(int length, ulong expected) =>
        Assert.Equal(expected, NameHash.Of([.. Enumerable.Range(0, length).Select(i => (byte)i)], 0x0706050403020100, 0x0F0E0D0C0B0A0908));

    [Fact]
    public void A_name_has_one_number_however_long_it_is() =>
        Assert.All([0, 5, 511, 512, 513, 5_000], length =>
        {
            var name = new string('é', length);

            Assert.Equal(NameHash.Of(name), NameHash.Of(new string('é', length)));
            Assert.NotEqual(NameHash.Of(name), NameHash.Of(name + "e"));
        });
}
