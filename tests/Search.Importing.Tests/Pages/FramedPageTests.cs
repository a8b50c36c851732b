namespace Search.Importing.Tests.Pages;

/// <summary>Pages copied with everything around the article: menus, teasers, buttons, forms.</summary>
public sealed class FramedPageTests
{
    private const string Menu = "The Tide Table\nSkip to stories\nHarbour\nFishing\nMoorings\nThe Quay\nWind\nBoats for sale\nSmall notices\nChandlery\nWrecks\nMy profile\n\n";

    private const string Text = """
        The flood barrier at Saltmarsh was raised for the first time on Monday evening, an hour before the spring tide reached the town.

        Its keepers had rehearsed the manoeuvre for eleven years. The gates closed within nine minutes, and the water stood a metre higher outside than within.

        Neighbours of the lower quay, who had carried their furniture upstairs, carried it down again in the night, and nobody was hurt.
        """;

    private const string Tail = "\n\nAlso on the quay\nCrab pots stolen\nA seal named Otto\nLock repairs\nBell found\nFerry late\nNew ropes\nNet loss\nFog\nGulls\nRound the buoys\nTerms\nJobs\n";

    [Fact]
    public void The_headline_is_the_line_above_the_text_whose_words_the_text_is_about()
    {
        var article = SavedPages.Read($"{Menu}Crab pots stolen\nFlood barrier at Saltmarsh raised for spring tide\nSend\n12\n\n{Text}{Tail}").Thread.Article;

        Assert.Equal("Flood barrier at Saltmarsh raised for spring tide", article.Title);
        Assert.StartsWith("The flood barrier at Saltmarsh was raised", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("nobody was hurt.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void How_many_lines_above_the_headline_are_left_out_is_said()
    {
        SavedPages.Read($"{Menu}Flood barrier at Saltmarsh raised for spring tide\n\n{Text}{Tail}", out var problems);

        Assert.Contains(problems, problem => problem.Reason == "left out, lines that stand above the headline: 12");
    }

    [Theory]
    [InlineData("By Ann Oar\nHARBOUR Mon Jun 8, 2009 4:33pm", "Ann Oar", "2009-06-08")]
    [InlineData("By:\nAnn Oar\nPosted: June 8, 2009 at 3:02 PM, updated June 9, 2009 at 9:00 AM", "Ann Oar", "2009-06-08")]
    [InlineData("Send\n12\nThe keepers of the barrier at Saltmarsh, photographed beneath the raised gates by the harbour office early on Tuesday\nFollow\nBy Ann Oar\non June 8, 2009 at 3:02 PM", "Ann Oar", "2009-06-08")]
    public void Who_and_when_are_found_among_the_buttons_below_the_headline(string header, string author, string date)
    {
        var article = SavedPages.Read($"{Menu}Flood barrier at Saltmarsh raised for spring tide\n{header}\n\n{Text}{Tail}").Thread.Article;

        Assert.Equal([author], article.Authors);
        Assert.Equal(date, article.Published?.ToString());
        Assert.DoesNotContain("2009", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_above_the_headline_is_the_articles()
    {
        var article = SavedPages.Read($"{Menu}8 June 2009\nFlood barrier at Saltmarsh raised for spring tide\nSend\n\n{Text}{Tail}").Thread.Article;

        Assert.Equal("2009-06-08", article.Published?.ToString());
    }

    [Fact]
    public void Comments_below_the_text_are_found_all_the_same()
    {
        var comments = SavedPages.Read($"{Menu}Flood barrier at Saltmarsh raised for spring tide\n\n{Text}\n\n2 Comments\n\n  • Kit says:\n\n    It groaned like a whale.\n\n  • Ann says:\n\n    I slept through it.\n{Tail}").Thread.Comments;

        Assert.Equal(["Kit", "Ann"], comments.Select(comment => comment.Author));
    }

    [Fact]
    public void A_page_whose_text_follows_its_first_line_keeps_that_line_as_title()
    {
        var article = SavedPages.Read($"Low water\nBy Ann Oar\nSend\nKeep\nWords\n\n{Text}").Thread.Article;

        Assert.Equal("Low water", article.Title);
    }

    [Fact]
    public void A_page_in_another_language_is_read_alike()
    {
        const string Text = """
            Das Sperrwerk in Salzmoor wurde am Montagabend zum ersten Mal geschlossen, eine Stunde bevor die Springflut die Stadt erreichte.

            Seine Wärter hatten das Manöver elf Jahre lang geprobt. Die Tore schlossen sich in neun Minuten, und draußen stand das Wasser einen Meter höher.

            Die Nachbarn am unteren Kai, die ihre Möbel nach oben getragen hatten, trugen sie in der Nacht wieder hinunter, und niemand kam zu Schaden.
            """;
        var article = SavedPages.Read($"Der Gezeitenbote\nZum Inhalt springen\nHafen\nFischerei\nLiegeplätze\nAm Kai\nWind\nBoote\nAnzeigen\nSperrwerk in Salzmoor zum ersten Mal geschlossen\nVeröffentlicht am 8. Juni 2009 von Ann Oar\n\n{Text}\n\nAuch am Kai\nKrabbenkörbe gestohlen\nEine Robbe namens Otto\nGlocke gefunden\nImpressum\n").Thread.Article;

        Assert.Equal(("Sperrwerk in Salzmoor zum ersten Mal geschlossen", "2009-06-08", "Ann Oar"), (article.Title, article.Published?.ToString(), article.Authors.Single()));
        Assert.StartsWith("Das Sperrwerk", article.Body, StringComparison.Ordinal);
        Assert.EndsWith("niemand kam zu Schaden.", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_named_like_a_line_says_which_line_is_the_headline()
    {
        var page = $"{Menu}Flood barrier at Saltmarsh raised for spring tide\nThe keepers of the barrier speak\n\n{Text}{Tail}";

        Assert.Equal("The keepers of the barrier speak", SavedPages.Read(page, "The keepers of the barrier speak.txt").Thread.Article.Title);
    }

    [Fact]
    public void Sentences_that_are_left_out_are_named()
    {
        SavedPages.Read($"{Menu}Flood barrier at Saltmarsh raised for spring tide\n\n{Text}{Tail}\nThis site sets small files on your machine. Read how in our policy.", out var problems);

        Assert.Contains(problems, problem => problem.Reason.StartsWith("left out, sentences below the headline that are not of the article: 1, the first: This site sets", StringComparison.Ordinal));
    }
}
