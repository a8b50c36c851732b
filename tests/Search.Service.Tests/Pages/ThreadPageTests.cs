using System.Net;
using Search.Archive;

namespace Search.Service.Tests.Pages;

public sealed class ThreadPageTests(VessmouthFixture fixture) : IClassFixture<VessmouthFixture>
{
    private readonly RunningService _service = fixture.Service;

    [Fact]
    public async Task An_article_is_shown_whole_with_its_marks_and_where_it_came_from()
    {
        var page = await Page.OpenAsync(_service, "/articles/sentinel/barrier-vote?q=barrier");
        Assert.Equal("Council votes 22 to 19 for a flood <mark>barrier</mark>", page.QuerySelector("h1")!.InnerHtml.Trim());
        Assert.Equal(2, page.QuerySelectorAll(".text p").Length);
        Assert.Single(page.QuerySelectorAll(".text mark"));
        Assert.Equal("The Harbour Sentinel by Margit Thorne 14 March 2012 date from the byline Original page", page.TextOf(".byline"));
        Assert.Equal("https://sentinel.example/2012/03/barrier-vote", page.QuerySelector("main")!.LinkTo("Original page"));
        Assert.Equal("harbour-sentinel/barrier-vote.txt", page.TextOf(".source code"));
        Assert.Equal(
            "Imported from harbour-sentinel/barrier-vote.txt, line 1,200 (saved text page): title probably from first line, published from byline", page.TextOf(".source"));
    }

    [Fact]
    public async Task The_language_is_told_with_how_it_is_known_and_the_place_on_the_machine_is_not()
    {
        await using var service = await RunningService.OverAsync(
        [
            new(new Article { Id = "found", Title = "Silta", Body = "Silta suljetaan.", Source = "/home/anna/saved/wire/silta.html", FoundLanguage = new FoundLanguage("fi", 0.987) }, []),
            new(new Article { Id = "given", Title = "الجسر", Body = "", Outlet = "الميناء", Language = "ar" }, []),
        ]);

        var found = await Page.OpenAsync(service, "/articles/found");
        Assert.Equal("Language: Finnish, told from the text (confidence 98 %)", found.TextOf(".source"));
        Assert.Equal("…/wire/silta.html", found.TextOf(".source code"));
        Assert.Equal("fi", found.QuerySelector("h1")!.GetAttribute("lang"));
        var given = await Page.OpenAsync(service, "/articles/given");
        Assert.Equal("Language: Arabic, as given", given.TextOf(".source"));
        // The separator behind the name follows the line's direction, not the name's.
        Assert.Null(given.QuerySelector(".byline > [dir]"));
    }

    [Fact]
    public async Task Comments_stand_beneath_what_they_answer_and_matches_are_flagged()
    {
        var page = await Page.OpenAsync(_service, "/articles/sentinel/barrier-vote?q=barrier");
        Assert.Equal("4 comments", page.TextOf("#comments h2"));
        Assert.NotNull(page.QuerySelector("#comments > ol > li > ol > li > ol > li #comment-4"));
        Assert.Equal(["comment-2", "comment-3"], page.QuerySelectorAll(".comment.match").Select(comment => comment.Id));
        Assert.Equal("2 match barrier. Go to the first", page.TextOf("#comments .tally"));
        Assert.Equal("#comment-2", page.AddressOf("#comments .tally a"));
        Assert.Equal("#comment-3", page.AddressOf("#comment-2 .next a"));
        Assert.Equal("in reply to Old Dredger", page.TextOf("#comment-3 .reply"));
    }

    [Fact]
    public async Task The_way_back_is_the_search_that_led_here()
    {
        const string search = "?q=barrier&in=comments&outlet=The%20Harbour%20Sentinel&page=2";
        var page = await Page.OpenAsync(_service, "/articles/sentinel/barrier-vote" + search);
        Assert.Equal("/search" + search, page.AddressOf(".back a"));
    }

    [Fact]
    public async Task An_unknown_article_is_a_page_that_says_so()
    {
        var response = await _service.GetAsync("/articles/none");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("“none”", (await Page.OpenAsync(_service, "/articles/none")).TextOf("main"));
    }

    [Fact]
    public async Task Deep_replies_stand_side_by_side_and_say_whom_they_answer()
    {
        var comments = Enumerable.Range(0, 300).Select(i => new Comment { Id = $"{i}", ParentId = $"{i - 1}", Author = $"Author {i}", Body = "x" }).ToList();
        await using var service = await RunningService.OverAsync([new(new Article { Id = "deep", Title = "" }, comments)]);
        var page = await Page.OpenAsync(service, "/articles/deep");
        Assert.Equal(300, page.QuerySelectorAll(".comment").Length);
        Assert.Empty(page.QuerySelectorAll("#comments ol ol ol ol ol ol"));
        Assert.Equal("in reply to Author 298", page.TextOf("#comment-299 .reply"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("//no.scheme.example")]
    [InlineData("not an address")]
    public async Task Only_addresses_on_the_web_become_links(string url)
    {
        await using var service = await RunningService.OverAsync([new(new Article { Id = "a", Title = "A", Url = url }, [])]);
        var page = await Page.OpenAsync(service, "/articles/a");
        Assert.DoesNotContain("Original page", page.TextOf(".byline"));
    }

    [Fact]
    public async Task Texts_say_their_language_and_find_their_direction()
    {
        await using var service = await RunningService.OverAsync(
        [
            new ArticleThread(
                new Article { Id = "a", Title = "مرحبا بالعالم", Body = "نص", Language = "ar" },
                [new Comment { Id = "1", Body = "Terve", Language = "fi" }, new Comment { Id = "2", Body = "مرحبا" }]),
        ]);
        var page = await Page.OpenAsync(service, "/articles/a");
        Assert.Equal(("ar", "auto"), (page.QuerySelector("h1")!.GetAttribute("lang"), page.QuerySelector("h1")!.GetAttribute("dir")));
        Assert.Equal("ar", page.QuerySelector(".text")!.GetAttribute("lang"));
        Assert.Equal(["fi", "ar"], page.QuerySelectorAll(".comment p[dir=auto]").Select(text => text.GetAttribute("lang")));
        var search = await Page.OpenAsync(service, "/search");
        Assert.Equal("ar", search.QuerySelector(".hit article")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_article_leads_to_others_about_the_same()
    {
        await using var service = await RunningService.OverVessmouthAsync();
        var page = await Page.OpenAsync(service, "/articles/sentinel/barrier-vote");
        Assert.Equal("A seized gearbox, the wrong oil and a missing book", page.TextOf(".related a"));
        Assert.Equal("/articles/courier/barrier-inquiry", page.AddressOf(".related a"));
        Assert.Equal("Vess Valley Courier · June 2018", page.TextOf(".related .when"));
        Assert.Empty((await Page.OpenAsync(service, "/articles/ferryman/chess")).QuerySelectorAll(".related"));
    }
}
