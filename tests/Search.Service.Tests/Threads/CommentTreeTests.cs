using Search.Archive;
using Search.Service.Threads;

namespace Search.Service.Tests.Threads;

public sealed class CommentTreeTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a b>a c>b d>a", "a(b(c) d)")]
    [InlineData("b>a a", "a(b)")]
    [InlineData("a>gone b", "a b")]
    [InlineData("a>a b>a", "a(b)")]
    [InlineData("x a>c b>a c>b", "x a(b(c))")]
    public void Comments_stand_beneath_what_they_answer(string comments, string tree) => Assert.Equal(tree, Draw(CommentTree.Of(Comments(comments), 10)));

    [Fact]
    public void What_is_too_deep_stands_at_the_last_level() =>
        Assert.Equal("a(b(c d e)) f", Draw(CommentTree.Of(Comments("a b>a c>b d>c e>d f"), 3)));

    [Fact]
    public void A_level_of_one_lists_every_comment() => Assert.Equal("a b c", Draw(CommentTree.Of(Comments("a b>a c>b"), 1)));

    [Fact]
    public void A_chain_of_a_hundred_thousand_replies_is_no_trouble()
    {
        var chain = Enumerable.Range(0, 100_000).Select(i => new Comment { Id = $"{i}", ParentId = $"{i - 1}", Body = "" }).ToList();
        var node = Assert.Single(CommentTree.Of(chain, 3));
        Assert.Equal(99_998, Assert.Single(node.Replies).Replies.Count);
    }

    private static List<Comment> Comments(string text) =>
        [.. text.Split(' ').Select(item => item.Split('>')).Select(ids => new Comment { Id = ids[0], ParentId = ids.ElementAtOrDefault(1), Body = "" })];

    private static string Draw(IReadOnlyList<CommentNode> nodes) => string.Join(' ', nodes.Select(node =>
        node.Replies.Count == 0 ? node.Comment.Id : $"{node.Comment.Id}({Draw(node.Replies)})"));
}
