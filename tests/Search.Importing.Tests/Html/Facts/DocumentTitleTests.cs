using Search.Importing.Html.Facts;

namespace Search.Importing.Tests.Html.Facts;

public sealed class DocumentTitleTests
{
    [Theory]
    [InlineData("Fish rains on town for a third day | The Tide", null, "Fish rains on town for a third day")]
    [InlineData("Fish rains on town for a third day - News - The Tide", null, "Fish rains on town for a third day - News")]
    [InlineData("The Tide » Fish rains on town for a third day", null, "Fish rains on town for a third day")]
    [InlineData("Fish rains - The Tide", "The Tide", "Fish rains")]
    [InlineData("The Tide: Fish rains on town again", "The Tide", "Fish rains on town again")]
    [InlineData("Storm-tossed: a night at sea", null, "Storm-tossed: a night at sea")]
    [InlineData("Fish rains", null, "Fish rains")]
    public void The_name_of_the_site_is_taken_off(string title, string? outlet, string headline) => Assert.Equal(headline, DocumentTitle.Headline(title, outlet, []));
}
