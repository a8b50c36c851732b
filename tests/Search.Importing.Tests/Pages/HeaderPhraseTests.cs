using Search.Importing.Dates;
using Search.Importing.Pages.Facts;

namespace Search.Importing.Tests.Pages;

public sealed class HeaderPhraseTests
{
    [Theory]
    [InlineData("Veröffentlicht am 13. März 2019 von Ann Oar", "Ann Oar", "2019-03-13")]
    [InlineData("Von Ann Oar publiziert am 25. September 2018", "Ann Oar", "2018-09-25")]
    [InlineData("Veröffentlicht: 05.01.2020 | Autor: gnarl | Abgelegt unter: Hafen, Boote | Tags: Ebbe", "gnarl", "2020-01-05")]
    [InlineData("28. Januar 2015 Schreibe einen Kommentar", "", "2015-01-28")]
    [InlineData("Von Ann Oar 19. Oktober 2019 00:04 Uhr", "Ann Oar", "2019-10-19")]
    [InlineData("Ann Oar21.05.2019Hafen10 Kommentare", "Ann Oar", "2019-05-21")]
    [InlineData("04.02.2022 | 15:33 Uhr | Ann Oar", "Ann Oar", "2022-02-04")]
    [InlineData("Por Ann Oar | 03/05/2022 20:36", "Ann Oar", "2022-05-03")]
    [InlineData("por Ann Oar 4 mayo, 2022", "Ann Oar", "2022-05-04")]
    [InlineData("Accueil | Par Ann Oar | 30 septembre 2018", "Ann Oar", "2018-09-30")]
    [InlineData("Publié le 1er mars 2019 à 18h30 par Ann Oar", "Ann Oar", "2019-03-01")]
    [InlineData("Door Ann Oar op 3 maart 2019 om 10:15", "Ann Oar", "2019-03-03")]
    [InlineData("By Ann Oar 8 January 2020, 3:51 pm 11 Edit", "Ann Oar", "2020-01-08")]
    [InlineData("BY A. B. OAR APR. 26, 2022APR. 26, 2022", "A. B. Oar", "2022-04-26")]
    [InlineData("Ann Oar - Apr 16, 2015 8:02 pm UTC", "Ann Oar", "2015-04-16")]
    [InlineData("Ann Oar @annoar · March 4, 2014", "Ann Oar", "2014-03-04")]
    [InlineData("November 19, 2019 | 4:20am | Updated November 20, 2019 | 9:32pm", "", "2019-11-19")]
    [InlineData("22. Dezember 201923. Dezember 2019 von Ann Oar", "Ann Oar", "2019-12-22")]
    [InlineData("1. Februar 2022 Ann Oar 6", "Ann Oar", "2022-02-01")]
    [InlineData("Veröffentlicht vonAnn Oar 28. Februar 2016", "Ann Oar", "2016-02-28")]
    [InlineData("Von Ann Oar 4. 2. 2022.", "Ann Oar", "2022-02-04")]
    [InlineData("01.21.2020 07:00 AM", "", "2020-01-21")]
    [InlineData("Miércoles 04 mayo de 2022 | 01:10", "", "2022-05-04")]
    [InlineData("28 Września 2020, 18:00", "", "2020-09-28")]
    [InlineData("2019年11月5日 記者：林小明", "林小明", "2019-11-05")]
    public void Who_and_when_are_read_in_the_words_of_many_languages(string line, string authors, string date)
    {
        var phrase = HeaderPhrase.Read(line, DateOrder.DayFirst);

        Assert.NotNull(phrase);
        Assert.Equal(authors, string.Join(';', phrase.Authors));
        Assert.Equal(date, phrase.Date?.ToString());
    }

    [Theory]
    [InlineData("Last updated Nov 8, 2023", "2023-11-08")]
    [InlineData("Actualizado el: 19 abril 2022 9:12 pm", "2022-04-19")]
    public void A_change_is_not_the_publication(string line, string changed)
    {
        var phrase = HeaderPhrase.Read(line, DateOrder.Unknown);

        Assert.Equal((null, changed), (phrase?.Date?.ToString(), phrase?.Changed?.ToString()));
    }

    [Theory]
    [InlineData("Am 6. Mai 2014 wurde das Tor geöffnet, und die ganze Stadt sah zu, wie das Wasser kam.")]
    [InlineData("Von wegen Ebbe")]
    [InlineData("Partridges and Portraits")]
    [InlineData("von morgen")]
    [InlineData("Low water")]
    [InlineData("4/5/2009")]
    public void What_says_more_or_less_is_none(string line) => Assert.Null(HeaderPhrase.Read(line, DateOrder.Unknown));

    [Theory]
    [InlineData("13/5/2009", nameof(DateOrder.DayFirst))]
    [InlineData("5/13/2009", nameof(DateOrder.MonthFirst))]
    [InlineData("4/5/2009", nameof(DateOrder.Unknown))]
    [InlineData("13/5/2009 and 5/13/2009", nameof(DateOrder.Unknown))]
    public void Other_dates_of_a_page_tell_which_number_is_the_day(string line, string expected) =>
        Assert.Equal(Enum.Parse<DateOrder>(expected), PageDateOrder.Of(Search.Importing.Pages.Layout.Page.Of(line)));

    [Fact]
    public void So_does_a_language_that_has_one_order() =>
        Assert.Equal(DateOrder.DayFirst, PageDateOrder.Of(Search.Importing.Pages.Layout.Page.Of(string.Concat(Enumerable.Repeat("Das Wasser war am Montag niedrig und niemand wusste warum. ", 20)) + "\n4/5/2009")));
}
