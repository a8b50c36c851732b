using Search.Importing.Dates;

namespace Search.Importing.Tests.Dates;

public sealed class DateSpansTests
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
        Assert.True(DateSpans.TryFindFirst(text, DateOrder.Unknown, out var first));
        Assert.Equal(day, first.Date.ToString());
    }

    [Theory]
    [InlineData("04/05/2009", nameof(DateOrder.Unknown))]
    [InlineData("Version 4.11.2 of 2009", nameof(DateOrder.DayFirst))]
    [InlineData("31 Februar 2014", nameof(DateOrder.DayFirst))]
    [InlineData("12 Boote 2014", nameof(DateOrder.DayFirst))]
    [InlineData("from 1.2.2009.4 on", nameof(DateOrder.Unknown))]
    [InlineData("4/5/09", nameof(DateOrder.DayFirst))]
    public void What_is_no_day_or_could_be_two_is_not_read(string text, string order) =>
        Assert.Empty(DateSpans.Find(text, Enum.Parse<DateOrder>(order)));

    [Fact]
    public void The_order_settles_which_number_is_the_month()
    {
        Assert.True(DateSpans.TryFindFirst("Publié: 04/05/2009", DateOrder.DayFirst, out var first));
        Assert.Equal(("2009-05-04", 8), (first.Date.ToString(), first.Start));
        Assert.True(DateSpans.TryFindFirst("04/05/2009", DateOrder.MonthFirst, out first));
        Assert.Equal("2009-04-05", first.Date.ToString());
    }
}
