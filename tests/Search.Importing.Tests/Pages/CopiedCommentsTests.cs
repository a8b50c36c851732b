using Search.Archive;

namespace Search.Importing.Tests.Pages;

/// <summary>Comments as browsers copy them, without empty lines, in the words of many languages and sites.</summary>
public sealed class CopiedCommentsTests
{
    private const string Article = "Low water\nThe water was low on Monday, and nobody had an explanation for it.\nOn Tuesday it was lower.\n";

    [Theory]
    [InlineData("3 Gedanken zu „Ebbe“", "sagt:", "2. April 2014 um 8:29 Uhr", "Antworten", "Schreibe einen Kommentar")]
    [InlineData("3 Kommentare", "schreibt:", "12. August 2015 um 8:13", "Antworten", "Hinterlasse eine Antwort Antwort abbrechen")]
    [InlineData("3 Antworten zu Ebbe", "Sagt:", "06.01.2020 um 9:16", "Gefällt mir", "Kommentar verfassen")]
    [InlineData("3 commentaires sur “Marée basse”", "dit :", "8 juin 2021 à 18 h 03 min", "Répondre", "Laisser un commentaire")]
    [InlineData("3 réflexions sur Marée basse", "a écrit :", "8 juin 2021 à 18:03", "Répondre", "Laisser un commentaire Annuler la réponse")]
    [InlineData("3 comentarios en Marea baja", "dice:", "8 junio, 2021 a las 6:03 pm", "Responder", "Deja una respuesta")]
    [InlineData("3 pensamientos en “Marea baja”", "dijo:", "8 de junio de 2021 a las 18:03", "Responder", "Deja un comentario")]
    [InlineData("3 comentários em Maré baixa", "disse:", "8 de junho de 2021 às 18:03", "Responder", "Deixe um comentário")]
    [InlineData("3 commenti su Bassa marea", "ha detto:", "8 giugno 2021 alle 18:03", "Rispondi", "Lascia un commento")]
    [InlineData("3 reacties op Laag water", "schreef:", "8 juni 2021 om 18:03", "Beantwoorden", "Geef een reactie")]
    [InlineData("3 thoughts on “Low water”", "says:", "June 8, 2021 at 6:03 pm", "Reply", "Leave a Reply")]
    [InlineData("There are 3 comments", "said...", "June 8, 2021 at 6:03 PM", "Reply", "Post a Comment")]
    public void Names_that_say_say_it_in_many_languages(string heading, string says, string date, string button, string form)
    {
        var page = $"{Article}{heading}\nAnn {says}\n{date}\nOne.\n{button}\nBert Bell {says}\n{date}\nTwo.\nAnd more of it.\n{button}\nCora {says}\n{date}\nThree.\n{button}\n{form}\n";
        var comments = SavedPages.Read(page, out var problems).Thread.Comments;

        Assert.Equal(["Ann: One.", "Bert Bell: Two.\nAnd more of it.", "Cora: Three."], comments.Select(comment => $"{comment.Author}: {comment.Body}"));
        Assert.All(comments, comment => Assert.Equal(DatePrecision.Day, comment.Published?.Precision));
        Assert.DoesNotContain(problems, problem => problem.Reason.StartsWith("the page says", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_of_other_blogs_are_counted_but_are_no_comments()
    {
        var comments = SavedPages.Read($"{Article}3 Gedanken zu „Ebbe“\nPingback: Der Gezeitenbote » Flut\nAnn sagt:\n2. April 2014 um 8:29 Uhr\nEins.\nAntworten\nPingback: Mehr Flut\n", out var problems).Thread.Comments;

        Assert.Equal("Eins.", Assert.Single(comments).Body);
        Assert.DoesNotContain(problems, problem => problem.Reason.StartsWith("the page says", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_above_days_are_comments_where_buttons_stand_below_them() => Check(
        "2 Kommentare\nANN-TESTET\n15. April 2019\nEins.\nUnd mehr.\nAntworten\nbert\nAutor\n22. April 2019\nZwei.\nAntworten\n",
        "ANN-TESTET 2019-04-15: Eins.\nUnd mehr.",
        "bert 2019-04-22: Zwei.");

    [Fact]
    public void A_list_of_articles_with_days_is_no_list_of_comments() =>
        Assert.Empty(Read("More of the harbour\nCrab pots stolen\n15 April 2019\nA seal named Otto\n22 April 2019\nLock repairs\n23 April 2019\n"));

    [Fact]
    public void YouTube_shows_accounts_ages_likes_and_replies() => Check(
        "2 Comments\nSort by\n@annoar\n3 years ago\nIt is the moon.\n12\nReply\n2 replies\n@bert_bell\n3 years ago (edited)\nIt is the mud.\nReply\n",
        "@annoar +12: It is the moon.",
        "@bert_bell: It is the mud.");

    [Fact]
    public void Reddit_now_shows_names_dots_and_ages() => Check(
        "Comments\nu/annoar\n•\n3y ago\nIt is the moon.\nUpvote\n12\nDownvote\nReply\nShare\nbert_bell\nOP\n•\n2y ago\nIt is the mud.\nUpvote\n3\nDownvote\nReply\nShare\n",
        "u/annoar +12: It is the moon.",
        "bert_bell +3: It is the mud.");

    [Fact]
    public void Disqus_now_shows_names_and_ages_on_lines_of_their_own() => Check(
        "2 Comments\nJoin the discussion…\nAnn Oar\n3 years ago\nIt is the moon.\n2\nReply\nShare ›\nBert\n→ Ann Oar\n3 years ago\nIt is the mud.\nReply\nShare ›\n",
        "Ann Oar +2: It is the moon.",
        "Bert > 0: It is the mud.");

    [Fact]
    public void Facebook_shows_buttons_votes_and_dates_below_the_text() => Check(
        "2 Comments\nAdd a comment...\nAnn Oar\nWorks at The Harbour\nIt is the moon.\nLike · Reply · 3 · Jun 8, 2015 6:03pm\nBert Bell · Saltmarsh University\nIt is the mud.\nAnd the wind.\nLike · Reply · 2y\nFacebook Comments Plugin\n",
        "Ann Oar 2015-06-08 +3: It is the moon.",
        "Bert Bell: It is the mud.\nAnd the wind.");

    [Fact]
    public void Hacker_News_shows_ages_and_links_and_indents_answers() => Check(
        "add comment\n\nannoar 3 hours ago | next [–]\n\nIt is the moon.\n\nreply\n\n    bert_bell 2 hours ago | parent | next [–]\n\n    It is the mud.\n\n    reply\n\ncora on June 8, 2021 | prev [–]\n\nNeither.\n\nreply\n",
        "annoar: It is the moon.",
        "bert_bell > 0: It is the mud.",
        "cora 2021-06-08: Neither.");

    [Fact]
    public void Forums_say_by_whom_and_number_their_posts()
    {
        Check(
            "by annoar » Mon Jun 8, 2009 3:04 pm\nIt is the moon.\nby Bert Bell » Mon Jun 8, 2009 3:09 pm\nIt is the mud.\n",
            "annoar 2009-06-08: It is the moon.",
            "Bert Bell 2009-06-08: It is the mud.");
        Check(
            "Comments\n#1\nannoar\nSenior Member\n8 June 2009, 15:04\nIt is the moon.\n#2\nBert Bell\nMember\n8 June 2009, 15:09\nIt is the mud.\n",
            "annoar 2009-06-08: It is the moon.",
            "Bert Bell 2009-06-08: It is the mud.");
    }

    [Fact]
    public void Names_and_dates_may_stand_below_the_text() => Check(
        "Vos réactions\nC’est la lune.\nAnn Oar Le 11 septembre 2018 à 12:57\nRépondre\nC’est la boue.\nEt le vent.\nBert Bell Le 13 septembre 2019 à 22:30\nRépondre\n",
        "Ann Oar 2018-09-11: C’est la lune.",
        "Bert Bell 2019-09-13: C’est la boue.\nEt le vent.");

    [Theory]
    [InlineData("In reply to Ann")]
    [InlineData("↩ in reply to Ann")]
    [InlineData("Replying to @Ann")]
    [InlineData("Antwort auf Ann")]
    [InlineData("En réponse à Ann")]
    [InlineData("En respuesta a Ann")]
    public void A_line_may_say_whom_a_comment_answers(string line) => Check(
        $"2 Comments\nAnn says:\nJune 8, 2021 at 6:03 pm\nOne.\nReply\nBert says:\nJune 9, 2021 at 6:03 pm\n{line}\nTwo.\nReply\n",
        "Ann 2021-06-08: One.",
        "Bert 2021-06-09 > 0: Two.");

    private static IReadOnlyList<Comment> Read(string below) => SavedPages.Read(Article + below).Thread.Comments;

    private static void Check(string below, params string[] expected)
    {
        var comments = Read(below);
        Assert.Equal(expected, comments.Select(comment => comment.Author
            + (comment.Published is { } date ? $" {date}" : "") + (comment.Votes is { } votes ? $" +{votes}" : "")
            + (comment.ParentId is { } parent ? $" > {comments.ToList().FindIndex(other => other.Id == parent)}" : "") + $": {comment.Body}"));
    }
}
