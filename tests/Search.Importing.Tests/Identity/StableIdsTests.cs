using System.Security.Cryptography;
using System.Text;
using Search.Importing.Identity;

namespace Search.Importing.Tests.Identity;

public sealed class StableIdsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1021)]
    [InlineData(1022)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(100_000)]
    public void An_id_is_the_hash_of_its_parts_with_a_zero_behind_each(int length)
    {
        var text = new string('x', length);
        byte[] expected = [.. Encoding.UTF8.GetBytes(text), 0, 0];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(expected))[..16], StableIds.Hash(text, null));
    }

    [Fact]
    public void Which_part_a_letter_stands_in_matters() => Assert.NotEqual(StableIds.Hash("ab", "c"), StableIds.Hash("a", "bc"));
}
