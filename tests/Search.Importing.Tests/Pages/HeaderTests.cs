namespace Search.Importing.Tests.Pages;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("By Ann Oar", "Ann Oar", null, null)]
    [InlineData("By ANN OAR and BERT BELL", "Ann Oar;Bert Bell", null, null)]
    [InlineData("By Ann Oar, Bert van der Bell & C. D. Eel", "Ann Oar;Bert van der Bell;C. D. Eel", null, null)]
    [InlineData("By Ann Oar | February 1, 2012 | ann@tide.example | @annoar", "Ann Oar", "2012-02-01", null)]
    [InlineData("February 1, 2012 by Ann Oar", "Ann Oar", "2012-02-01", null)]
    [InlineData("Posted on February 1, 2012 by admin", "", "2012-02-01", null)]
    [InlineData("Posted by Ann Oar on February 1, 2012", "Ann Oar", "2012-02-01", null)]
    [InlineData("Posted by: Ann Oar", "Ann Oar", null, null)]
    [InlineData("By Ann Oar, Staff Writer", "Ann Oar", null, null)]
    [InlineData("Ann Oar, 1 February 2012", "Ann Oar", "2012-02-01", null)]
    [InlineData("Bert van der Bell, Feb. 1, 2012 6:40 PM", "Bert van der Bell", "2012-02-01", null)]
    [InlineData("Ann Oar, Low Tide Tribune\nFebruary 2012", "Ann Oar", "2012-02", "Low Tide Tribune")]
    [InlineData("Low Tide | 1 February 2012", "", "2012-02-01", "Low Tide")]
    [InlineData("Ann Oar\n1 February 2012", "Ann Oar", "2012-02-01", null)]
    [InlineData("Published: 2012-02-01 18:40", "", "2012-02-01", null)]
    [InlineData("Published 1 February 2012 | Updated 3 February 2012 | 4 min read", "", "2012-02-01", null)]
    [InlineData("Updated: 3 February 2012", "", null, null)]
    [InlineData("What the ferries cost, and whom.\n\nBy Ann Oar", "Ann Oar", null, null)]
    public void Lines_below_the_title_say_who_when_and_where(string header, string authors, string? published, string? outlet)
    {
        var article = SavedPages.Read($"Low water\n\n{header}\n\nThe water was low on Monday. It had been lower once, in the year of the drought.\n\nNobody minded.").Thread.Article;

        Assert.Equal("Low water", article.Title);
        Assert.Equal(authors, string.Join(';', article.Authors));
        Assert.Equal(published, article.Published?.ToString());
        Assert.Equal(outlet, article.Outlet);
        Assert.EndsWith("Nobody minded.", article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("2012", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By the time the boat came, everyone had gone home.")]
    [InlineData("London, England")]
    [InlineData("Salt Lake City, 1 February 2012")]
    [InlineData("SALTMARSH POINT, Feb. 1, 2012")]
    [InlineData("Ann Oar, February 2012")]
    [InlineData("Ann, 1 February 2012")]
    [InlineData("In February 2012 the water was low.")]
    [InlineData("Bad News for Eels")]
    public void What_only_looks_like_a_byline_is_article(string first)
    {
        var article = SavedPages.Read($"Low water\n\n{first}\n\nThe water was low on Monday, and nobody had an explanation for it. Nobody minded.").Thread.Article;

        Assert.StartsWith(first, article.Body, StringComparison.Ordinal);
        Assert.Equal((0, null, null), (article.Authors.Count, article.Published, article.Outlet));
    }

    [Fact]
    public void The_date_says_whether_it_stood_alone_or_with_a_name()
    {
        Assert.Equal("dateline", SavedPages.Read("Low water\n\nFebruary 1, 2012\n\nIt was low. Very low.").Thread.Article.PublishedSource);
        Assert.Equal("byline", SavedPages.Read("Low water\n\nBy Ann Oar | February 1, 2012\n\nIt was low. Very low.").Thread.Article.PublishedSource);
    }

    [Fact]
    public void Navigation_above_the_title_is_not_the_title()
    {
        var article = SavedPages.Read("Skip to content\n\nHome\nAbout\n\nThe Daily Ebb\n\nLow water\n\nIt was low. Very low.\n\n© 2015 The Daily Ebb. All rights reserved.").Thread.Article;

        Assert.Equal(("Low water", "The Daily Ebb", "It was low. Very low."), (article.Title, article.Outlet, article.Body));
    }

    [Theory]
    [InlineData("Home News Sport Opinion\nThe Low Tide Post\nLow water", "The Low Tide Post")]
    [InlineData("Skip to main content\nHome\nWorld\nSports\nTHE EVENING LEDGER\nOpinion\nLow water", "The Evening Ledger")]
    [InlineData("Low water - Low Tide\nSign in\nA chair found\nLow water", "Low Tide")]
    [InlineData("Low water | Low Tide\n\nHome | News | Sport\n\nLow water", "Low Tide")]
    public void Mastheads_menus_and_the_title_of_the_window_stand_above_the_headline(string top, string outlet)
    {
        var article = SavedPages.Read($"{top}\nBy Ann Oar\nFebruary 1, 2012\nThe water was low on Monday. It had been lower once.\nNobody minded.").Thread.Article;

        Assert.Equal(("Low water", outlet, "Ann Oar"), (article.Title, article.Outlet, article.Authors[0]));
        Assert.Equal("The water was low on Monday. It had been lower once.\nNobody minded.", article.Body);
    }

    [Theory]
    [InlineData("The News of the World closes", "It printed its last page on Sunday. Nobody minded.")]
    [InlineData("MORNING STAR RISES", "It rose on Sunday. Nobody minded.")]
    [InlineData("Weather", "It rained on Sunday. Nobody minded.")]
    public void A_headline_with_its_article_below_it_is_no_masthead_and_no_menu(string title, string body)
    {
        var article = SavedPages.Read($"{title}\n\n{body}").Thread.Article;

        Assert.Equal((title, body), (article.Title, article.Body));
    }

    [Fact]
    public void A_page_that_begins_with_a_paragraph_has_no_title()
    {
        var reading = SavedPages.Read("It was low on Monday. It was lower on Tuesday, and by Wednesday there was nothing left in the harbour but mud, and a chair. Nobody came.", out var problems);

        Assert.Equal("", reading.Thread.Article.Title);
        Assert.StartsWith("It was low on Monday.", reading.Thread.Article.Body, StringComparison.Ordinal);
        Assert.Contains(problems, problem => problem.Reason == "no title was found");
    }

    [Fact]
    public void The_id_stays_when_comments_are_added_and_the_address_is_preferred()
    {
        const string Article = "Low water\n\nIt was low on Monday. Very low.\n\n\n";
        var first = SavedPages.Read(Article + "  • Ann says:\n\n    Yes.").Thread;
        var later = SavedPages.Read(Article + "  • Ann says:\n\n    Yes.\n\n  • Bert says:\n\n    No.").Thread;
        var addressed = SavedPages.Read("Low water\n\nPermalink: https://tide.example/low\n\nIt was low on Monday. Very low.").Thread;

        Assert.Equal(first.Article.Id, later.Article.Id);
        Assert.Equal(first.Comments[0].Id, later.Comments[0].Id);
        Assert.Equal(("https://tide.example/low", "https://tide.example/low"), (addressed.Article.Id, addressed.Article.Url));
    }
}
