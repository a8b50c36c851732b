using System.Text;
using Search.Archive;
using Search.Importing.Encodings;
using Search.Importing.Mail;

namespace Search.Importing.Tests.Mail;

public sealed class MboxTests
{
    private const string Thread = """
        From ann@tide.example Mon Apr 13 05:06:07 2009
        Return-Path: <ann@tide.example>
        Message-ID: <1@tide.example>
        From: =?utf-8?Q?Ann_=C3=96r?= <ann@tide.example>
        To: list@tide.example
        List-Id: The Tide's list <list.tide.example>
        Subject: [tide] Low
         water
        Date: Mon, 13 Apr 2009 07:06:07 +0200

        The mud is deep. Write to ann@tide.example or <bo@tide.example>.

        >From here it is sand.
        >>From there, too.

        From bo@tide.example Mon Apr 13 06:00:00 2009
        Message-ID: <2@tide.example>
        In-Reply-To: <1@tide.example>
        From: bo@tide.example (Bo Bell)
        Subject: Re: [tide] Low water
        Date: Mon, 13 Apr 2009 06:00:00 GMT

        On Mon, 13 Apr 2009, Ann Or <ann@tide.example>
        wrote:

        > The mud is deep.

        Not here.

        > From here it is sand.

        Yes.
        --
        Bo Bell, 555 1234

        From cy@tide.example Mon Apr 13 07:00:00 2009
        Message-ID: <3@tide.example>
        References: <1@tide.example> <gone@tide.example>
         <2@tide.example>
        From: "Cy, Dr." <cy@tide.example>
        Subject: Aw: Low water
        Date: Mon, 13 Apr 2009 07:00:00 GMT

        From what I know it is mud.

        -----Original Message-----
        From: Bo

        """;

    [Fact]
    public void A_conversation_is_an_article_and_comments()
    {
        var reading = Read(Thread);

        var article = reading.Only.Article;
        Assert.Equal(("[tide] Low water", "The Tide's list", "2009-04-13T05:06:07Z"), (article.Title, article.Outlet, article.Published.ToString()));
        Assert.Equal(["Ann Ör"], article.Authors);
        Assert.Equal("The mud is deep. Write to [address] or.\n\nFrom here it is sand.\n>From there, too.", article.Body);
        Assert.Equal([("Bo Bell", "Not here.\n\nYes."), ("Cy, Dr.", "From what I know it is mud.")], reading.Only.Comments.Select(comment => (comment.Author, comment.Body)));
        Assert.Equal([null, reading.Only.Comments[0].Id], reading.Only.Comments.Select(comment => comment.ParentId));
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void No_address_is_left_anywhere()
    {
        var thread = Read(Thread).Only;

        Assert.DoesNotContain('@', $"{thread.Article} {string.Join(' ', thread.Article.Authors)} {string.Join(' ', thread.Comments)}");
    }

    [Fact]
    public void Without_references_the_subject_ties()
    {
        var reading = Read(
            Message("Subject: Low water", "One.") + Message("Subject: High water", "Two.") + Message("Subject: RE: low water", "Three.") + Message("Subject: Re: Gone", "Four.") + Message("Subject: Re: Fwd: gone", "Five.", "Date: 1 Jan 2001 00:00 GMT"));

        Assert.Equal(["One. / Three.", "Two.", "Five. / Four."], reading.Threads.Select(Bodies).OrderBy(bodies => bodies.StartsWith("Five", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_message_whose_parent_is_missing_answers_the_nearest_ancestor_that_is_there()
    {
        var reading = Read(Message("Message-ID: <a@x>\nSubject: A", "A") + Message("Message-ID: <c@x>\nReferences: <a@x> <b@x>\nSubject: Re: A", "C"));

        Assert.Null(Assert.Single(reading.Only.Comments).ParentId);
    }

    [Fact]
    public void Copies_of_a_message_are_one_and_messages_without_an_id_are_kept()
    {
        var reading = Read(Message("Message-ID: <a@x>\nSubject: A", "A") + Message("Message-ID: <a@x>\nSubject: A", "A") + Message("Subject: B", "B") + Message("Subject: C", "C"));

        Assert.Equal(["A", "B", "C"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Equal(["1 messages are copies of others and were left out"], reading.Reasons);
    }

    [Theory]
    [InlineData("Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=iso-8859-15", "Caf=E9 =\ncr=E8me 5 =A4=3D", "Café crème 5 €=")]
    [InlineData("Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=\"utf-8\"", "Q2Fmw6k\ngY3LDqG1l\n", "Café crème")]
    [InlineData("Content-Type: text/plain; format=flowed", "One line that \nflows.\n-- \nsig", "One line that flows.\n--\nsig")]
    [InlineData("Content-Type: text/html; charset=utf-8", "<p>One.</p><p>Two &amp; three.</p>", "One.\n\nTwo & three.")]
    [InlineData("Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64", "7cnSIQ==", "Мир!")]
    [InlineData("Content-Type: text/plain; charset=no-such", "Plain.", "Plain.")]
    [InlineData("Content-Type: multipart/alternative; boundary=\"b\"", "preamble\n--b\nContent-Type: text/html\n\n<p>H</p>\n--b\nContent-Type: text/plain\n\nP\n--b--\nepilogue", "P")]
    [InlineData("Content-Type: multipart/mixed; boundary=b", "--b\n\nText.\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>H</p>\n--c--\n--b\nContent-Type: image/png\n\nPNG\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nfile\n--b--", "Text.\n\nH")]
    [InlineData("Content-Type: multipart/mixed; boundary=b", "--b\n\nNo end.", "No end.")]
    [InlineData("Content-Type: multipart/signed; boundary=b", "--b\nContent-Type: text/plain\n\nSigned.\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--", "Signed.")]
    public void Bodies_are_decoded(string fields, string body, string expected) =>
        Assert.Equal(expected, Read(Message($"Subject: A\nMIME-Version: 1.0\n{fields}", body)).Only.Article.Body);

    [Theory]
    [InlineData("=?iso-8859-1?Q?Caf=E9_cr=E8me?=", "Café crème")]
    [InlineData("=?UTF-8?B?Q2Fmw6kg?= =?UTF-8?B?Y3LDqG1l?=", "Café crème")]
    [InlineData("=?utf-8?Q?Caf=C3?=\n =?utf-8?Q?=A9?= au lait", "Café au lait")]
    [InlineData("=?gb2312?B?1tDOxA==?=", "中文")]
    [InlineData("=?no-such?Q?x?= y", "=?no-such?Q?x?= y")]
    [InlineData("A =?utf-8?Q?b", "A =?utf-8?Q?b")]
    public void Encoded_subjects_are_decoded(string subject, string expected) =>
        Assert.Equal(expected, Read(Message($"Subject: {subject}", "x")).Only.Article.Title);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fields_beyond_ASCII_are_decoded_whatever_they_are_in(bool isUtf8)
    {
        var encoding = isUtf8 ? System.Text.Encoding.UTF8 : TextEncodings.Windows1252;

        Assert.Equal("Café", FormatReading.Of(new MboxFormat(new ImportOptions()), encoding.GetBytes(Message("Subject: Café", "A"))).Only.Article.Title);
    }

    [Fact]
    public void Bytes_without_a_declaration_are_decoded()
    {
        Assert.Equal("Café", FormatReading.Of(new MboxFormat(new ImportOptions()), TextEncodings.Windows1252.GetBytes(Message("Subject: A", "Café"))).Only.Article.Body);
        Assert.Equal("Café", Read(Message("Subject: A", "Café")).Only.Article.Body);
    }

    [Theory]
    [InlineData("Mon, 13 Apr 09 05:06:07 EST", "2009-04-13T10:06:07Z")]
    [InlineData("nonsense", "2009-04-13")]
    public void A_date_that_cannot_be_read_gives_way_to_that_of_arrival(string date, string expected) =>
        Assert.Equal(expected, Read(Message("Subject: A", "x", $"Date: {date}")).Only.Article.Published.ToString());

    [Fact]
    public void A_line_that_merely_begins_with_From_parts_nothing()
    {
        var reading = Read(Message("Subject: A", "One.\n\nFrom now on, mud.\n\nFrom 2009 there is sand."));

        Assert.Equal("One.\n\nFrom now on, mud.\n\nFrom 2009 there is sand.", reading.Only.Article.Body);
    }

    [Fact]
    public void A_newsgroup_is_the_outlet_and_its_archive_the_address()
    {
        var article = Read(Message("Subject: A\nNewsgroups: rec.tides,rec.mud\nArchived-At: <https://tide.example/a/1>\nFrom: ann at tide.example (Ann Oar)", "x")).Only.Article;

        Assert.Equal(("rec.tides", "https://tide.example/a/1"), (article.Outlet, article.Url));
        Assert.Equal(["rec.tides", "rec.mud"], article.Tags);
        Assert.Equal(["Ann Oar"], article.Authors);
    }

    [Fact]
    public void A_message_without_end_is_cut_and_said()
    {
        var reading = FormatReading.Of(new MboxFormat(new ImportOptions { MaxPageBytes = 100_000 }), Message("Subject: A", new string('x', 3_000_000)) + Message("Subject: B", "y"));

        Assert.Equal(["A", "B"], reading.Threads.Select(thread => thread.Article.Title));
        Assert.Contains("100000 bytes", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From ann@x Mon Apr 13 05:06:07 2009\nSubject: A\n", true)]
    [InlineData("From - Mon Apr 13 05:06:07 2009\r\nX-Mozilla-Status: 1\r\n", true)]
    [InlineData("From 1612345678901234567@xxx Mon Apr 13 05:06:07 +0000 2009\nX-GM-THRID: 1\n", true)]
    [InlineData("From 10:30 to 12:00 in 2009 the bridge is closed.\n\nBy Ann", false)]
    [InlineData("From the sea\n\nBy: Ann", false)]
    public void It_is_recognised_by_content(string text, bool expected) =>
        Assert.Equal(expected, FormatReading.Recognises(new MboxFormat(new ImportOptions()), text));

    private static string Message(string fields, string body, string date = "X-Date: none") =>
        $"From x@tide.example Mon Apr 13 05:06:07 2009\n{date}\n{fields}\n\n{body}\n\n";

    private static string Bodies(ArticleThread thread) => string.Join(" / ", thread.Comments.Select(comment => comment.Body).Prepend(thread.Article.Body));

    private static FormatReading Read(string text) => FormatReading.Of(new MboxFormat(new ImportOptions()), Encoding.UTF8.GetBytes(text));
}
