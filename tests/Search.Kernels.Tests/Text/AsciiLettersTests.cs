namespace Search.Kernels.Tests;

public sealed class AsciiLettersTests
{
    [Fact]
    public void Letters_are_read_up_to_whatever_else_comes_first()
    {
        var letters = new char[AsciiLetters.Window];
        var text = "WordsOfSome length, and more of them";
        Assert.Equal(11, AsciiLetters.Lower(text, letters, out var low, out var high));
        Assert.Equal("wordsofsome", letters.AsSpan(0, 11));
        Assert.Equal("wordsofsome\0\0\0\0\0", string.Concat(BitConverter.GetBytes(low).Concat(BitConverter.GetBytes(high)).Select(b => (char)b)));
    }

    [Fact]
    public void Vectors_and_scalars_agree_on_every_character_at_every_place()
    {
        var random = new Random(7);
        var (one, other) = (new char[AsciiLetters.Window], new char[AsciiLetters.Window]);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = Enumerable.Range(0, AsciiLetters.Window).Select(_ => (char)((random.Next(2) == 0 ? 'A' : 'a') + random.Next(26))).ToArray();
            text[c % AsciiLetters.Window] = (char)c;
            var length = AsciiLetters.LowerScalar(text, one, out var low, out var high);
            Assert.Equal(length, AsciiLetters.LowerVector128(text, other, out var otherLow, out var otherHigh));
            Assert.Equal((low, high), (otherLow, otherHigh));
            Assert.True(one.AsSpan(0, length).SequenceEqual(other.AsSpan(0, length)));
        }
    }
}
