using Search.Importing.Dates;

namespace Search.Importing.Tests.Dates;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("18. Februar 2020 um 10:11", "2020-02-18")]
    [InlineData("8. April 2019 @ 11:38", "2019-04-08")]
    [InlineData("Juli 9, 2016 um 1:11 pm", "2016-07-09")]
    [InlineData("Do 9 Apr 2020 / 08:34", "2020-04-09")]
    [InlineData("Soumis par MichelP, le mardi 30 octobre 2012 à 15h41", "2012-10-30")]
    [InlineData("1er août 2013", "2013-08-01")]
    [InlineData("el 3 de mayo de 2012 a las 10:00", "2012-05-03")]
    [InlineData("7 de março de 2014 às 09:12", "2014-03-07")]
    [InlineData("il 3 maggio 2012 alle ore 10:00", "2012-05-03")]
    [InlineData("3 mei 2012 om 10:00", "2012-05-03")]
    [InlineData("den 3 maj 2012 kl. 10:00", "2012-05-03")]
    [InlineData("3. toukokuuta 2012 klo 10.00", "2012-05-03")]
    [InlineData("12 października 2014", "2014-10-12")]
    [InlineData("5 мая 2015 в 12:00", "2015-05-05")]
    [InlineData("2014. március 3. 10:00", "2014-03-03")]
    [InlineData("2014年3月4日 10:00", "2014-03-04")]
    [InlineData("於 2014/01/01 20:31 回覆", "2014-01-01")]
    [InlineData("17.07, 2011 @ 13:04", "2011-07-17")]
    [InlineData("18. 05. 2014", "2014-05-18")]
    [InlineData("28.09.19 12:44", "2019-09-28")]
    [InlineData("Oct. 9, 2010 - 7:56 AM EST", "2010-10-09")]
    [InlineData("January 7th, 2013 at 10:09 am", "2013-01-07")]
    [InlineData("12:57 AM on 8/15/2010", "2010-08-15")]
    [InlineData("Orla on 2019-01-01 @ 00:39", "2019-01-01")]
    [InlineData("2019-01-01T10:00:00+02:00", "2019-01-01T08:00:00Z")]
    [InlineData("4/5/2009", "2009")]
    public void A_date_is_found_among_other_words(string text, string expected)
    {
        Assert.True(DateFinder.TryFind(text, DateOrder.Unknown, out var date, out _));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("3 hours ago")]
    [InlineData("April 13")]
    [InlineData("macOS 10.14.6 and 10.4.11")]
    [InlineData("31. Februar 2020")]
    [InlineData("12 monkeys 1995")]
    [InlineData("In 2009 the wall fell")]
    public void What_is_no_date_is_not_taken_for_one(string text) => Assert.False(DateFinder.TryFind(text, DateOrder.Unknown, out _, out _));

    [Fact]
    public void A_page_whose_other_dates_can_be_read_in_one_way_settles_the_order_of_all()
    {
        var order = DateFinder.OrderOf(["03/04/2012 10:00", "on 28/04/2012 at 9:52"]);

        Assert.Equal(DateOrder.DayFirst, order);
        Assert.True(DateFinder.TryFind("03/04/2012 10:00", order, out var date, out _));
        Assert.Equal("2012-04-03", date.ToString());
        Assert.Equal(DateOrder.MonthFirst, DateFinder.OrderOf(["3/14/2012"]));
        Assert.Equal(DateOrder.Unknown, DateFinder.OrderOf(["3/14/2012", "14/3/2012"]));
        Assert.Equal(DateOrder.Unknown, DateFinder.OrderOf(["3/4/2012"]));
    }

    [Fact]
    public void The_place_of_a_date_is_told()
    {
        const string Line = "Julia on 11/08/2020 at 9:52";

        Assert.True(DateFinder.TryFind(Line, DateOrder.Unknown, out _, out var place));
        Assert.Equal("11/08/2020", Line[place]);
    }
}
