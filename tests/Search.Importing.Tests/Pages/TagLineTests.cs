using Search.Importing.Pages.Facts;

namespace Search.Importing.Tests.Pages;

public sealed class TagLineTests
{
    [Theory]
    [InlineData("Tags: harbour, budget", "harbour|budget")]
    [InlineData("Posted in: Spy News", "Spy News")]
    [InlineData("Posted in Transport, City | Tagged tram, delays | 3 Comments", "Transport|City|tram|delays")]
    [InlineData("This entry was posted in Politics and tagged mayor, election. Bookmark the permalink.", "Politics|mayor|election")]
    [InlineData("Filed under: A, B Tagged with: c, d | 3 comments", "A|B|c|d")]
    [InlineData("Tags: , ,", "")]
    public void A_line_of_tags_gives_each_of_them(string line, string tags) =>
        Assert.Equal(tags, string.Join('|', TagLine.Read(line)!.Tags));

    [Theory]
    [InlineData("Posted by Max at noon")]
    [InlineData("She was tagged by her brother, and ran.")]
    [InlineData("This entry was the last of the day.")]
    public void A_sentence_is_no_line_of_tags(string line) => Assert.Null(TagLine.Read(line));
}
