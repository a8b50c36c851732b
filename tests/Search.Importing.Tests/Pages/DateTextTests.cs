using Search.Importing.Pages.Facts;

namespace Search.Importing.Tests.Pages;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("April 13, 2009", "2009-04-13")]
    [InlineData("April 13th, 2009", "2009-04-13")]
    [InlineData("Apr. 13 2009", "2009-04-13")]
    [InlineData("Monday, April 13, 2009", "2009-04-13")]
    [InlineData("Mon., 13 Apr 2009", "2009-04-13")]
    [InlineData("13 April 2009", "2009-04-13")]
    [InlineData("13th of April, 2009", "2009-04-13")]
    [InlineData("13-Apr-2009", "2009-04-13")]
    [InlineData("April 13, 2009 at 4:28 pm", "2009-04-13")]
    [InlineData("April 13, 2009 8:22 PM ET", "2009-04-13")]
    [InlineData("April 13, 2009 @ 4:28 p.m.", "2009-04-13")]
    [InlineData("16 March 2012, 10:10", "2012-03-16")]
    [InlineData("12:01 AM, 7 November 2013", "2013-11-07")]
    [InlineData("18:40 GMT, 13 April 2009", "2009-04-13")]
    [InlineData("Jun 28, 2012 4:12pm EDT", "2012-06-28")]
    [InlineData("2009-04-13", "2009-04-13")]
    [InlineData("2009/04/13", "2009-04-13")]
    [InlineData("2009-04-13 18:40", "2009-04-13")]
    [InlineData("2009-04-13T18:40:05Z", "2009-04-13T18:40:05Z")]
    [InlineData("2009-04-13T18:40+02:00", "2009-04-13T16:40:00Z")]
    [InlineData("4/13/2009", "2009-04-13")]
    [InlineData("13/4/2009", "2009-04-13")]
    [InlineData("4.5.2009", "2009-05-04")]
    [InlineData("4/4/2009", "2009-04-04")]
    [InlineData("4/5/2009", "2009")]
    [InlineData("April 2009", "2009-04")]
    [InlineData("Sept 2009", "2009-09")]
    [InlineData("2009", "2009")]
    public void Dates_are_read_as_precisely_as_they_are_written(string text, string expected)
    {
        Assert.True(DateText.TryRead(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("3 hours ago")]
    [InlineData("yesterday")]
    [InlineData("4/13/09")]
    [InlineData("February 30, 2009")]
    [InlineData("13/13/2009")]
    [InlineData("April 13")]
    [InlineData("In April 2009 he left")]
    [InlineData("May I")]
    [InlineData("1066")]
    [InlineData("")]
    public void What_settles_no_date_is_none(string text) => Assert.False(DateText.TryRead(text, out _));

    [Theory]
    [InlineData("3 hours ago", true)]
    [InlineData("a year ago", true)]
    [InlineData("2d", true)]
    [InlineData("yesterday", true)]
    [InlineData("long ago", false)]
    public void Relative_dates_are_known_for_what_they_are(string text, bool expected) => Assert.Equal(expected, DateText.IsRelative(text));
}
