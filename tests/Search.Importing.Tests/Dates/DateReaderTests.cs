using Search.Importing.Dates;

namespace Search.Importing.Tests.Dates;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("Wed, 02 Oct 2002 08:00:00 EST", "2002-10-02T13:00:00Z")]
    [InlineData("Mon, 02 Oct 2002 08:00:00 +0200", "2002-10-02T06:00:00Z")] // it was a Wednesday
    [InlineData("2 Oct 2002 08:00 GMT", "2002-10-02T08:00:00Z")]
    [InlineData("Wed, 2 Oct 02 08:00:00 -0000", "2002-10-02T08:00:00Z")]
    [InlineData("Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37Z")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z")]
    [InlineData("Thu, 01 Jan 104 00:00:00 GMT", "2004-01-01T00:00:00Z")]
    [InlineData("Wed, 02 Oct 2002 08:00:00 -0700 (PDT)", "2002-10-02T15:00:00Z")]
    [InlineData("Wed, 02 Oct 2002 08:00:00 GMT+01:00", "2002-10-02T07:00:00Z")]
    [InlineData("Wed, 02 October 2002 24:00:00 GMT", "2002-10-03T00:00:00Z")]
    [InlineData("Wed, 02 Oct 2002 08:00:00 IST", "2002-10-02")]
    [InlineData("Wed, 02 Oct 2002 08:00:00", "2002-10-02")]
    [InlineData("Wed, 02 Oct 2002", "2002-10-02")]
    [InlineData("2009-04-13T05:06:07Z", "2009-04-13T05:06:07Z")]
    [InlineData("2009-04-13T05:06:07.123456+02:00", "2009-04-13T03:06:07Z")]
    [InlineData("2009-04-13 05:06:07 UTC", "2009-04-13T05:06:07Z")]
    [InlineData("20090413T050607+0200", "2009-04-13T03:06:07Z")]
    [InlineData("2009-04-13T05:06:07", "2009-04-13")]
    [InlineData("2009-04-13 23:59", "2009-04-13")]
    [InlineData("2009-04-13T05:06:60Z", "2009-04-13T05:06:59Z")]
    [InlineData("2009-04", "2009-04")]
    [InlineData("2009", "2009")]
    [InlineData("20090413", "2009-04-13")]
    [InlineData("1239599167", "2009-04-13T05:06:07Z")]
    [InlineData("1239599167123", "2009-04-13T05:06:07Z")]
    [InlineData("1239599167123456", "2009-04-13T05:06:07Z")]
    [InlineData("1239599167.5", "2009-04-13T05:06:07Z")]
    [InlineData("April 13, 2009", "2009-04-13")]
    public void Dates_are_read_as_far_as_they_are_settled(string text, string expected)
    {
        Assert.True(DateReader.TryRead(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0000-00-00")]
    [InlineData("-0001-11-30T00:00:00+00:00")]
    [InlineData("Mon, 30 Nov -0001 00:00:00 +0000")]
    [InlineData("2009-13-01T00:00:00Z")]
    [InlineData("2009-02-30T00:00:00Z")]
    [InlineData("31 Feb 2009")]
    [InlineData("99999999999999999999")]
    [InlineData("20091313")]
    [InlineData("NaN")]
    [InlineData("12345")]
    public void What_is_no_date_is_none(string? text) => Assert.False(DateReader.TryRead(text, out _));

    [Theory]
    [InlineData("04/13/2009 05:06:07 PM", "2009-04-13")]
    [InlineData("4/5/2009 17:06:07", "2009-04-05")]
    [InlineData("04/05/09 05:06 AM", "2009-04-05")]
    [InlineData("2009-04-13 05:06:07", "2009-04-13")]
    public void Months_come_first_in_Movable_Type(string text, string expected)
    {
        Assert.True(DateReader.TryReadMovableType(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Fact]
    public void A_format_that_counts_in_UTC_needs_no_zone()
    {
        Assert.True(DateReader.TryReadUtc("2009-04-13 05:06:07", out var date));
        Assert.Equal("2009-04-13T05:06:07Z", date.ToString());
        Assert.False(DateReader.TryReadUtc("0000-00-00 00:00:00", out _));
        Assert.False(DateReader.TryReadUtc(null, out _));
    }

    [Fact]
    public void The_first_that_is_a_date_is_taken_and_says_where_it_stood()
    {
        var found = DateReader.First(("a", null), ("b", "0000-00-00 00:00:00"), ("c", "2009-04-13"), ("d", "2010"));
        Assert.Equal(("2009-04-13", "c"), (found?.Date.ToString(), found?.Source));
        Assert.Null(DateReader.First(("a", "never")));
    }
}
