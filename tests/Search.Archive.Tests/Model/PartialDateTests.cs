namespace Search.Archive.Tests.Model;

public class PartialDateTests
{
    [Theory]
    [InlineData("2009", DatePrecision.Year, "2009")]
    [InlineData("2009-04", DatePrecision.Month, "2009-04")]
    [InlineData("2009-04-13", DatePrecision.Day, "2009-04-13")]
    [InlineData("2009-04-13T05:06", DatePrecision.Time, "2009-04-13T05:06:00Z")]
    [InlineData("2009-04-13T05:06:07.9Z", DatePrecision.Time, "2009-04-13T05:06:07Z")]
    [InlineData("2024-02-29T23:59:59Z", DatePrecision.Time, "2024-02-29T23:59:59Z")]
    [InlineData("2012-05-02T23:55:59+00:00", DatePrecision.Time, "2012-05-02T23:55:59Z")]
    [InlineData("2012-05-02T01:00:00+02:00", DatePrecision.Time, "2012-05-01T23:00:00Z")]
    [InlineData(" 2009-04-13 05:06:07 ", DatePrecision.Time, "2009-04-13T05:06:07Z")]
    public void A_date_keeps_what_is_known_of_it(string text, DatePrecision precision, string written)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(precision, date.Precision);
        Assert.Equal(written, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0000")]
    [InlineData("2009-13")]
    [InlineData("2009-02-30")]
    [InlineData("2023-02-29T05:06:07Z")]
    [InlineData("2009-04-13T05:60:07Z")]
    [InlineData("0000-04-13T05:06:07Z")]
    [InlineData("2009-04-13T05:0x:07Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("13.04.2009")]
    [InlineData("2009-04-13 or so")]
    public void What_is_no_date_is_not_read_as_one(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2009", "2010-01-01")]
    [InlineData("2009-12", "2010-01-01")]
    [InlineData("2009-04-30", "2009-05-01")]
    public void A_date_ends_where_the_next_begins(string text, string end)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(DateTime.Parse(end, System.Globalization.CultureInfo.InvariantCulture), date.End);
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59")]
    public void The_last_dates_of_the_calendar_have_an_end(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.True(date.End >= date.Start);
    }
}
