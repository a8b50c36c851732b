using System.Text.RegularExpressions;
using Search.Importing.Identity;

namespace Search.Importing.Tests.Identity;

public sealed partial class OneLineTests
{
    [Fact]
    public void Whatever_white_space_there_is_becomes_single_spaces()
    {
        const string Letters = "ab  \t\n\u00A0\u2003\u2028\u200B";
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.Equal(White().Replace(text, " ").Trim(), OneLine.Of(text));
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
