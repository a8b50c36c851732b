using Search.Importing.Html.Facts;

namespace Search.Importing.Tests.Html.Facts;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Ann Oar", "Ann Oar")]
    [InlineData("by ANN OAR and BO REED", "Ann Oar; Bo Reed")]
    [InlineData("Ann Oar, Bo Reed & Cy Wick", "Ann Oar; Bo Reed; Cy Wick")]
    [InlineData("Ann Oar, Jr.", "Ann Oar, Jr")]
    [InlineData("Mac & i", "Mac & i")]
    [InlineData("Ann Oar | Published March 4, 2014", "Ann Oar")]
    [InlineData("Ann Oar, Staff Writer", "Ann Oar")]
    [InlineData("Von Ann Oar", "Ann Oar")]
    [InlineData("Veröffentlicht vonAnn Oar", "Ann Oar")]
    [InlineData("Ann Oar am Samstag", "Ann Oar")]
    [InlineData("Autorin: Ann Oar", "Ann Oar")]
    [InlineData("Par Anne le Roux", "Anne le Roux")]
    [InlineData("Posted on September 21, 2020 by Ann Oar", "Ann Oar")]
    [InlineData("AuthorAnn Oar", "Ann Oar")]
    [InlineData("Vonnie Oar", "Vonnie Oar")]
    public void Names_are_read_without_what_stands_around_them(string text, string names) => Assert.Equal(names, string.Join("; ", AuthorNames.Read([text]) ?? []));

    [Theory]
    [InlineData("admin")]
    [InlineData("Veröffentlicht am")]
    [InlineData("Name (erforderlich)")]
    [InlineData("Donnerstag")]
    [InlineData("https://tide.example/ann")]
    [InlineData("ann@tide.example")]
    [InlineData("Last updated: January 7, 2025")]
    [InlineData("")]
    public void What_is_no_name_is_none(string text) => Assert.Null(AuthorNames.Read([text]));
}
