using Search.Importing.Dates;

namespace Search.Importing.Tests.Dates;

public sealed class WrittenDatesTests
{
    [Theory]
    [InlineData("Erstellt am Dienstag 6. Mai 2014 um 23:30", "2014-05-06")]
    [InlineData("26 Mai, 2008 | Quests", "2008-05-26")]
    [InlineData("von Ann Oar • 18. März 2020", "2020-03-18")]
    [InlineData("Publié le 3 août 2021 à 10h", "2021-08-03")]
    [InlineData("Lunes, 3 de mayo de 2022", "2022-05-03")]
    [InlineData("Pubblicato il 1° gennaio 2019", "2019-01-01")]
    [InlineData("4 de março de 2014", "2014-03-04")]
    [InlineData("Опубликовано 4 марта 2014 г.", "2014-03-04")]
    [InlineData("Julkaistu 4. maaliskuuta 2014", "2014-03-04")]
    [InlineData("4 marca 2014", "2014-03-04")]
    [InlineData("Posted on September 21, 2020 by Ann Oar", "2020-09-21")]
    [InlineData("Von: Ann Oar | 31.10.23", "2023-10-31")]
    [InlineData("Stand - 12.11.2021", "2021-11-12")]
    [InlineData("發表於 2014年3月4日", "2014-03-04")]
    [InlineData("기사입력 2013-10-23 03:00", "2013-10-23")]
    [InlineData("13/04/2009", "2009-04-13")]
    [InlineData("04/13/2009", "2009-04-13")]
    public void A_day_is_found_among_other_words(string text, string day)
    {
        Assert.True(WrittenDates.TryFind(text, null, out var date, out _));
        Assert.Equal(day, date.ToString());
    }

    [Theory]
    [InlineData("04/05/2009", null)]
    [InlineData("04/05/2009", "en")]
    [InlineData("Version 4.11.2 of 2009", "de")]
    [InlineData("31 Februar 2014", "de")]
    [InlineData("12 Boote 2014", "de")]
    [InlineData("from 1.2.2009.4 on", "en")]
    [InlineData("4/5/09", "fr")]
    public void What_is_no_day_or_could_be_two_is_not_read(string text, string? language) =>
        Assert.False(WrittenDates.TryFind(text, language, out _, out _));

    [Fact]
    public void A_language_with_one_order_settles_which_number_is_the_month()
    {
        Assert.True(WrittenDates.TryFind("Publié le 04/05/2009", "fr", out var date, out var at));
        Assert.Equal(("2009-05-04", 10), (date.ToString(), at));
    }
}
