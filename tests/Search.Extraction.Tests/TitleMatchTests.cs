using Search.Archive;
using Search.Extraction.Measuring;
using Search.Extraction.Pages;

namespace Search.Extraction.Tests;

public sealed class TitleMatchTests
{
    [Theory]
    [InlineData("Water over the quay", "WATER OVER THE QUAY", true)]
    [InlineData("Water over the quay", "Water over the quay | The Tide", true)]
    [InlineData("Water over the quay – The Tide", "Water over the quay", true)]
    [InlineData("Water over the quay", "Water over the quay | Harbour", false)]
    [InlineData("Water over the quay", "Water over the lock", false)]
    public void Titles_are_the_same_by_their_words_the_site_aside(string expected, string read, bool isSame)
    {
        var article = new Article { Id = "a", Title = read, Outlet = "The Tide", Body = "", Source = "" };

        Assert.Equal(isSame, TitleMatch.IsSame(expected, article, new ExpectedPage("a", "a.html", null)));
    }
}
