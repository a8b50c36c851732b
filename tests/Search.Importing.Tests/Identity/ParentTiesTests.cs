using Search.Importing.Identity;

namespace Search.Importing.Tests.Identity;

public sealed class ParentTiesTests
{
    [Fact]
    public void What_is_left_out_leads_on_to_what_it_answered() =>
        Assert.Equal("a:- d:a e:gone", Ties("a", "!b<a", "!c<b", "d<c", "!x<gone", "e<x"));

    [Fact]
    public void A_circle_is_opened_once_and_what_leads_to_it_stays() =>
        Assert.Equal("t:a a:- b:a c:b u:t", Ties("t<a", "a<c", "b<a", "c<b", "u<t"));

    [Fact]
    public void A_circle_by_way_of_what_is_left_out_is_opened() => Assert.Equal("a:- b:a", Ties("a<x", "!x<b", "b<a"));

    [Fact]
    public void A_circle_of_nothing_but_what_is_left_out_leads_nowhere() => Assert.Equal("a:-", Ties("a<x", "!x<y", "!y<x"));

    [Fact]
    public void A_comment_that_answers_itself_answers_the_article() => Assert.Equal("a:- b:a", Ties("a<a", "b<a"));

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_longest_chain_takes_no_longer_than_as_many_comments(bool isCircle, bool isLeftOut)
    {
        const int Count = 200_000;
        var ties = new ParentTies();
        for (var i = 0; i < Count; i++)
            ties.Add($"{i}", i + 1 < Count ? $"{i + 1}" : isCircle ? "100000" : null, isLeftOut && i % 3 != 0);

        var opened = Enumerable.Range(0, Count).Where(i => !isLeftOut || i % 3 == 0).Count(i => ties.ParentOf($"{i}") is null);

        Assert.Equal(1, opened);
    }

    // "b<a" answers a, "!b<a" is left out.
    private static string Ties(params string[] comments)
    {
        var ties = new ParentTies();
        var kept = new List<string>();
        foreach (var comment in comments)
        {
            var parts = comment.TrimStart('!').Split('<');
            Assert.True(ties.Add(parts[0], parts.Length > 1 ? parts[1] : null, comment[0] == '!'));
            if (comment[0] != '!')
                kept.Add(parts[0]);
        }
        return string.Join(' ', kept.Select(id => $"{id}:{ties.ParentOf(id) ?? "-"}"));
    }
}
