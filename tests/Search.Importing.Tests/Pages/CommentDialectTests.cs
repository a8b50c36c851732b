using Search.Archive;

namespace Search.Importing.Tests.Pages;

public sealed class CommentDialectTests
{
    private const string Article = "Low water\n\nThe water was low on Monday, and nobody had an explanation for it.\n\nOn Tuesday it was lower.";

    [Fact]
    public void Bullets_with_names_hold_comments_indented_beneath() => Check(
        """
        Tags: ,


          • Max says:

            It is the moon.

            It always is.

          • Mr T. says:

            I have a list:

            • the moon
            • the mud
            Smith says:

            “Mud.”

          • pre-tide Marine brat says:

            June 8, 2021 at 6:03 pm

            Neither.

            Reply


        Ebbs



        Floods
        """,
        "Max: It is the moon.\n\nIt always is.",
        "Mr T.: I have a list:\n\n• the moon\n• the mud\nSmith says:\n\n“Mud.”",
        "pre-tide Marine brat 2021-06-08: Neither.");

    [Fact]
    public void Deeper_bullets_answer_the_one_above()
    {
        var comments = Read("  • Ann says:\n\n    One.\n\n    ◦ Bert says:\n\n      Two.\n\n      ▪ Cora says:\n\n        Three.\n\n    ◦ Dora says:\n\n      Four.\n\n  • Emil says:\n\n    Five.");

        Assert.Equal([null, 0, 1, 0, null], Parents(comments));
    }

    [Fact]
    public void Signatures_end_comments_and_what_lost_its_signature_is_set_apart() => Check(
        """
        [The harbour on Monday]


        The first to speak.

        In two paragraphs.

        Posted by anup | Report as abusive

        Right below it.

        Posted by Maniya,Goteborg,Sweden | Report as abusive


        Nobody signed this.


        anup writes: “the first to speak”


        He was.


        @He was.
        - Posted by Nobody to anup
        -I: no.

        Posted by rajeev | Report as abusive


        Nor this, which stands above the form.


        Post Your Comment

        We welcome comments that add to the story. Views expressed in the comments do not represent those of Low Tide.
        """,
        "anup: The first to speak.\n\nIn two paragraphs.",
        "Maniya,Goteborg,Sweden: Right below it.",
        ": Nobody signed this.",
        ": anup writes: “the first to speak”\n\nHe was.",
        "rajeev: @He was.\n- Posted by Nobody to anup\n-I: no.",
        ": Nor this, which stands above the form.");

    [Fact]
    public void Without_a_gap_only_the_block_above_the_first_signature_is_a_comment() =>
        Check("So it was.\n\nPosted by anup | Report as abusive", "anup: So it was.");

    [Fact]
    public void Gaps_around_pictures_within_the_article_begin_no_comments()
    {
        var reading = SavedPages.Read("Low water\n\n[A gull]\n\n\nThe water was low, and it had been so for a week.\n\n\n[A second gull]\n\nThen it rose again, with a noise.\n\nNobody slept.\n\n\nI slept.\n\nPosted by anup | Report as abusive");

        Assert.EndsWith("Nobody slept.", reading.Thread.Article.Body, StringComparison.Ordinal);
        Assert.Equal("I slept.", Assert.Single(reading.Thread.Comments).Body);
    }

    [Fact]
    public void Names_that_say_are_comments_where_a_date_follows() => Check(
        """
        3 Responses to “Low water”

        bargee_bill says:
        June 8, 2021 at 6:03 pm

        It was.

        Old Dredger says:

        “Mud.” He says that always.

        Reply

        2. Kit said on June 9, 2021 at 4:12 pm:

        what mud

        On June 10, 2021 at 9:00 am, H. Castellane said:

        That mud.

        Leave a Reply

        Your email address will not be published. Required fields are marked *

        Name *
        """,
        "bargee_bill 2021-06-08: It was.\n\nOld Dredger says:\n\n“Mud.” He says that always.",
        "Kit 2021-06-09: what mud",
        "H. Castellane 2021-06-10: That mud.");

    [Fact]
    public void Names_that_say_need_no_date_where_the_count_agrees() => Check(
        """
        2 Comments

        Anonymous said...

        It was.

        Kit said…

        No.
        """,
        "Anonymous: It was.",
        "Kit: No.");

    [Fact]
    public void Names_that_say_may_have_the_date_below_the_text() => Check(
        """
        2 comments:

        Anonymous said...

        It was.

        April 14, 2009 at 10:01 AM

        carl55 wrote:

        No.

        Jun 28, 2012 4:12pm EDT  --  Report as abuse

        Post a Comment
        """,
        "Anonymous 2009-04-14: It was.",
        "carl55 2012-06-28: No.");

    [Fact]
    public void The_frame_of_a_Disqus_thread_is_no_comment() => Check(
        """
        Comments (2)
        Join the discussion…
        Noor • 3 days ago
        At last.
        2 • Reply • Share ›
        Piet > Noor • 2 days ago
        Until the eels come.
        • Reply • Share ›
        Powered by Disqus
        """,
        "Noor: At last.",
        "Piet: Until the eels come.");

    [Fact]
    public void A_sentence_with_a_colon_in_an_article_is_no_comment()
    {
        var thread = SavedPages.Read("Low water\n\nSmith says:\n\n“The water is low.”\n\nHis wife says:\n\n“It is not the water.”\n\nThe mayor wrote:\n\n“Both are right, and neither is dry.”").Thread;

        Assert.Empty(thread.Comments);
        Assert.Contains("His wife says:", thread.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_names_with_dates_hold_comments_and_their_lists() => Check(
        """
        Comments (3)

        1. M. Fairweather-Jones | 16 March 2012, 07:48
        Three questions:
        1. Why?
        2. When, on 16 March 2012?

        2. Tidewatcher | 16 March 2012, 08:33
        Because.

        3. Kit | 2 hours ago
        never


        Share this

        © Low Tide
        """,
        "M. Fairweather-Jones 2012-03-16: Three questions:\n1. Why?\n2. When, on 16 March 2012?",
        "Tidewatcher 2012-03-16: Because.",
        "Kit: never");

    [Fact]
    public void Posted_by_with_a_colon_stands_above_the_text() => Check(
        """
        Tags: mud


        Posted by Neo at April 1, 2009 3:00 AM ET:

        One.

        And more.

        Posted by blert at April 2, 2009 5:31 AM ET:

        Two.
        """,
        "Neo 2009-04-01: One.\n\nAnd more.",
        "blert 2009-04-02: Two.");

    [Fact]
    public void Posted_by_without_a_colon_stands_below_the_text_where_text_stands_above_it() => Check(
        """
        Comments

        One.

        And more.

        Posted by: Dora | April 13, 2009 at 04:28 PM

        Two.

        Comment by Emil — April 14, 2009 @ 9:00 am

        The comments to this entry are closed.
        """,
        "Dora 2009-04-13: One.\n\nAnd more.",
        "Emil 2009-04-14: Two.");

    [Fact]
    public void Posted_by_without_a_colon_stands_above_the_text_where_text_stands_below_it() => Check(
        """
        2 Comments

        Posted by Dora on April 13, 2009

        One is enough for me.

        Posted by Emil on April 14, 2009

        Two are too many, he said.
        """,
        "Dora 2009-04-13: One is enough for me.",
        "Emil 2009-04-14: Two are too many, he said.");

    [Fact]
    public void Copies_of_Disqus_threads_have_bullets_votes_and_answers()
    {
        var comments = Read("""
            3 Comments

            Avatar
            Ann Oar • 3 years ago

            Finally!

            2 • Reply • Share ›

            Avatar
            Bert  > Ann Oar • 3 years ago

            Too late.

            • Reply • Share ›

            Cora Mod • June 9, 2021

            Closed.

            1 △ ▽ • Reply • Share ›
            """);

        Assert.Equal(["Ann Oar: Finally!", "Bert: Too late.", "Cora 2021-06-09: Closed."], comments.Select(Describe));
        Assert.Equal([2, null, 1], comments.Select(comment => comment.Votes));
        Assert.Equal([null, 0, null], Parents(comments));
    }

    [Fact]
    public void Copies_of_Reddit_threads_have_points_and_depth()
    {
        var comments = Read("""
            all 3 comments

            [–]eelfan 1,012 points 3 hours ago

            They do.

            permalink embed save report reply

                [–]skeptic_9 [S] -2 points 2 hours ago*

                Source?

                permalink embed save parent report reply

            [–][deleted] 1 point 1 hour ago

            [removed]
            """);

        Assert.Equal(["eelfan: They do.", "skeptic_9: Source?", ": [removed]"], comments.Select(Describe));
        Assert.Equal([1012, -2, 1], comments.Select(comment => comment.Votes));
        Assert.Equal([null, 0, null], Parents(comments));
    }

    [Fact]
    public void Names_above_dates_are_comments_where_they_come_again() => Check(
        """
        Ann Oar
        December 9, 2012 at 6:03 pm

        It is the cows.

        Reply

        Bert
        December 10, 2012 at 7:00 am

        Cows do not care.
        """,
        "Ann Oar 2012-12-09: It is the cows.",
        "Bert 2012-12-10: Cows do not care.");

    [Fact]
    public void A_count_that_disagrees_is_a_problem()
    {
        SavedPages.Read($"{Article}\n\n27 Comments\n\nAnn says:\nJune 8, 2021 at 6:03 pm\n\nYes.", out var problems);
        Assert.Equal("the page says that it has 27 comments; 1 were found", Assert.Single(problems).Reason);

        SavedPages.Read($"{Article}\n\nNo Comments\n\nLeave a Reply", out problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_page_without_comments_has_none() => Assert.Empty(Read("Leave a Reply\n\nName *\n\nEmail *"));

    private static void Check(string below, params string[] expected)
    {
        var thread = SavedPages.Read($"{Article}\n\n{below}").Thread;

        Assert.Equal(expected, thread.Comments.Select(Describe));
        Assert.Equal("The water was low on Monday, and nobody had an explanation for it.\n\nOn Tuesday it was lower.", thread.Article.Body);
    }

    private static IReadOnlyList<Comment> Read(string below) => SavedPages.Read($"{Article}\n\n\n{below}").Thread.Comments;

    private static string Describe(Comment comment) => $"{comment.Author}{(comment.Published is { } date ? $" {date}" : "")}: {comment.Body}";

    private static IEnumerable<int?> Parents(IReadOnlyList<Comment> comments) =>
        comments.Select(comment => comments.Select((other, i) => (other.Id, i)).Where(other => other.Id == comment.ParentId).Select(other => (int?)other.i).FirstOrDefault());
}
