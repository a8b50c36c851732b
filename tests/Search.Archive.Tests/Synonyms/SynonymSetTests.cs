namespace Search.Archive.Tests.Synonyms;

public class SynonymSetTests
{
    [Fact]
    public void Comments_and_empty_lines_say_nothing()
    {
        Assert.Same(SynonymSet.None, SynonymSet.Parse("# tram, streetcar\n\n   \r\n"));
        Assert.Equal(2, SynonymSet.Parse("\uFEFFtram, streetcar\r\n\n# a comment\ncolor => colour\n").Lines);
    }

    [Theory]
    [InlineData("tram", "Line 1: 'tram' stands alone; synonyms are parted by commas.")]
    [InlineData("tram, streetcar\n\ntram,, trolley", "Line 3: nothing stands between two commas, or at an end.")]
    [InlineData("tram, trolley,", "Line 1: nothing stands between two commas, or at an end.")]
    [InlineData("tram =>", "Line 1: nothing stands on one side of '=>'.")]
    [InlineData("=> tram", "Line 1: nothing stands on one side of '=>'.")]
    [InlineData("a => b => c", "Line 1: a second '=>'; one line says what one side becomes.")]
    [InlineData("tram, !?", "Line 1: '!?' has no word.")]
    public void A_line_that_cannot_be_understood_is_named_with_its_reason(string text, string problem)
    {
        var refused = Assert.Throws<InvalidDataException>(() => SynonymSet.Parse(text, "words.txt"));
        Assert.Equal($"'words.txt' cannot be used. {problem}", refused.Message);
    }

    [Fact]
    public void A_set_has_an_end() =>
        Assert.Contains("at most 100 entries", Assert.Throws<InvalidDataException>(() => SynonymSet.Parse(string.Join(',', Enumerable.Range(0, 101)))).Message);

    [Fact]
    public void Of_many_bad_lines_the_first_are_told() =>
        Assert.Equal(5, Assert.Throws<InvalidDataException>(() => SynonymSet.Parse(string.Join('\n', Enumerable.Repeat("alone", 50)))).Message.Split("Line ").Length - 1);

    [Fact]
    public void Another_text_is_another_version()
    {
        var version = SynonymSet.Parse("tram, streetcar").Version;
        Assert.Equal(version, SynonymSet.Parse("tram, streetcar").Version);
        Assert.NotEqual(version, SynonymSet.Parse("tram, trolley").Version);
    }
}
