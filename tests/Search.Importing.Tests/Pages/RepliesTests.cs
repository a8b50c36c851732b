using Search.Importing.Pages.Comments;

namespace Search.Importing.Tests.Pages;

public sealed class RepliesTests
{
    private readonly Replies _replies = new();

    [Fact]
    public void An_address_answers_the_only_comment_by_that_name()
    {
        Add("Ann", "The ferry is late.");
        Add("Ann Oar", "It is always late.");

        Assert.Equal(0, Add("Bert", "@Ann: not today."));
        Assert.Equal(1, Add("Bert", "@ann oar, not today."));
        Assert.Null(Add("Cora", "@Bert which of you?"));
        Assert.Null(Add("Cora", "@Annabel who?"));
    }

    [Fact]
    public void A_quotation_answers_the_only_comment_that_says_it()
    {
        Add(null, "The ferry is late, as it was – always – in my youth.");
        Add("Bert", "No.");

        Assert.Equal(0, Add("Cora", "Ann writes: \"as it was - always - in my youth\"\n\nMine too."));
        Assert.Null(Add("Dora", "Ann writes: “late”\nSo it is."));
        Assert.Null(Add("Emil", "Ann writes: “words that nobody has written here”"));
    }

    [Fact]
    public void Words_that_were_only_quoted_are_not_answered()
    {
        Add("Bert", "Ann writes: “the ferry is late again today”\n\nIs it?");

        Assert.Null(Add("Cora", "Ann writes: “the ferry is late again today”\n\nIt is."));
    }

    [Fact]
    public void Of_two_comments_that_say_the_same_the_one_by_that_name_is_answered()
    {
        Add("Ann", "The ferry is late again today.");
        Add("Bert", "The ferry is late again today, they say.");

        Assert.Equal(0, Add("Cora", "Ann writes: “The ferry is late again today”"));
        Assert.Null(Add("Dora", "Zoe writes: “The ferry is late again today”"));
    }

    private int? Add(string? author, string text) => _replies.AnswersAndAdd(author, text, null);
}
