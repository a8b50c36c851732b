using Search.Importing.Dates;
using Search.Importing.Html.Comments.Words;

namespace Search.Importing.Tests.Html.Comments.Words;

public sealed class HeadingLineTests
{
    public static TheoryData<string> Examples => [.. CommentWords.BuiltIn.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_gives_its_name(string example)
    {
        var parts = example.Split(" | ");

        Assert.Equal(parts[1], HeadingLine.BuiltIn.Name(parts[0], DateOrder.Unknown));
    }

    [Theory]
    [InlineData("Edward Said", "Edward Said")]
    [InlineData("Catherine (GiveWell)", "Catherine (GiveWell)")]
    [InlineData("@orla", "orla")]
    [InlineData("小鳳", "小鳳")]
    [InlineData("M. O'Dea-Quinn", "M. O'Dea-Quinn")]
    [InlineData("orla@tide.example", null)]
    [InlineData("https://tide.example/", null)]
    [InlineData("Reply", null)]
    [InlineData(" — ", null)]
    public void A_name_stays_as_it_is_and_what_is_none_is_not_taken(string text, string? name) => Assert.Equal(name, HeadingLine.BuiltIn.Name(text, DateOrder.Unknown));

    [Theory]
    [InlineData("Orla says:", true)]
    [InlineData("18. Februar 2020 um 10:11", true)]
    [InlineData("says:", true)]
    [InlineData("Orla on 3 May 2012 at 10:11 pm wrote:", true)]
    [InlineData("vor 3 Stunden", true)]
    [InlineData("#12", true)]
    [InlineData("Orla was right about the wall.", false)]
    [InlineData("On 3 May 2012 the wall fell.", false)]
    [InlineData("Reply", false)]
    public void A_line_of_a_name_and_a_date_is_told_from_a_sentence(string line, bool isHeading) => Assert.Equal(isHeading, HeadingLine.BuiltIn.Is(line, "Orla", DateOrder.Unknown));

    [Theory]
    [InlineData("Reply", true)]
    [InlineData("Reply (3)", true)]
    [InlineData("↩ Antworten", true)]
    [InlineData("Log in to reply to this", true)]
    [InlineData("I like it", false)]
    public void Buttons_are_known_by_their_words(string line, bool isControl) => Assert.Equal(isControl, CommentWords.BuiltIn.IsControl(line));

    [Theory]
    [InlineData("[deleted]", true)]
    [InlineData("This comment has been removed by a blog administrator.", true)]
    [InlineData("Dieser Kommentar wurde gelöscht.", true)]
    [InlineData("They removed the wall.", false)]
    public void What_stands_for_a_comment_that_was_taken_away_is_known(string text, bool isRemoved) => Assert.Equal(isRemoved, CommentWords.BuiltIn.IsRemoved(text));

    [Theory]
    [InlineData("Pingback: The wall | The Tide", true)]
    [InlineData("Pingback von The Tide", true)]
    [InlineData("Ping me when it falls.", false)]
    public void A_pingback_is_known(string text, bool isPing) => Assert.Equal(isPing, CommentWords.BuiltIn.IsPing(text));
}
