using Search.Importing.Html.Parsing;

namespace Search.Importing.Tests.Html.Parsing;

public sealed class NestingGuardTests
{
    [Theory]
    [InlineData("<p>One<p>two<br>three<ul><li>a<li>b</ul>")]
    [InlineData("<div class='a > b'>x</div><!-- <div> --><script>if (a < b) '<div>'</script>")]
    [InlineData("a < b, <3 and </")]
    public void Ordinary_pages_come_back_as_they_are(string html) => Assert.Same(html, NestingGuard.Check(html, out _));

    [Theory]
    [InlineData("<p>word ")]
    [InlineData("<tr><td>word")]
    [InlineData("<li><a href=x>word</a>")]
    [InlineData("<dt>word<dd>word")]
    public void Tags_that_end_one_another_may_come_by_the_thousand(string row)
    {
        var html = $"<table><ul>{string.Concat(Enumerable.Repeat(row, 5000))}";

        Assert.Same(html, NestingGuard.Check(html, out _));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<font color=red><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<li><dd>")]
    [InlineData("<svg><g>")]
    public void Nesting_beyond_all_measure_is_taken_out_and_the_words_stay(string tag)
    {
        var html = NestingGuard.Check(string.Concat(Enumerable.Repeat(tag, 100_000)) + "deep", out var guard);

        Assert.True(guard.Dropped > 0 || guard.CutAt is not null);
        Assert.True(html.Length < 100_000 * tag.Length);
        Assert.True(guard.CutAt is not null || html.EndsWith("deep", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_megabytes_goes_and_its_tag_stays() =>
        Assert.Equal("<div class='a' data-x=''>word</div>", NestingGuard.Check($"<div class='a' data-x='{new string('x', 1 << 20)}'>word</div>", out _));

    [Fact]
    public void More_elements_than_a_page_has_are_cut_off()
    {
        var html = NestingGuard.Check(string.Concat(Enumerable.Repeat("<i></i>", 1_200_000)), out var guard);

        Assert.Equal(html.Length, guard.CutAt);
    }
}
