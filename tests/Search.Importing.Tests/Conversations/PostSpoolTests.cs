using Search.Archive;
using Search.Importing.Conversations;

namespace Search.Importing.Tests.Conversations;

public sealed class PostSpoolTests
{
    [Fact]
    public void Posts_are_given_back_by_thread_in_the_order_they_came()
    {
        Assert.Equal(
            ["a b<a d<b", "c e<c"],
            Threads(APost("a"), APost("b", "a"), APost("c"), APost("d", "b"), APost("e", "c")));
    }

    [Fact]
    public void Answers_that_came_first_find_what_they_answer() =>
        Assert.Equal(["a c<b b<a"], Threads(APost("c", "b"), APost("b", "a"), APost("a")));

    [Fact]
    public void The_nearest_that_is_there_is_what_is_answered() =>
        Assert.Equal(["a b<a"], Threads(APost("a"), APost("b", "gone", "a")));

    [Fact]
    public void Answers_to_the_same_absent_thing_are_one_thread() =>
        Assert.Equal(["a? b? c<b", "d?"], Threads(APost("a", "gone"), APost("b", "x", "gone"), APost("c", "b"), APost("d", "other")));

    [Fact]
    public void Circles_are_untied()
    {
        var threads = Threads(APost("a", "b"), APost("b", "a"), APost("c", "c"));

        Assert.Equal(2, threads.Count);
        Assert.Equal(["b?", "a<b"], threads[0].Split(' '));
    }

    [Fact]
    public void A_second_post_of_the_same_first_key_is_not_taken()
    {
        using var spool = new PostSpool();

        Assert.True(spool.Add(APost("a")));
        Assert.False(spool.Add(APost("a")));
        Assert.True(spool.Contains("a"));
        Assert.Equal(1, spool.Count);
    }

    [Fact]
    public void What_is_left_out_leads_on_to_what_it_answers_wherever_it_stands() =>
        Assert.Equal(
            ["a b<a d<a", "e? f?"],
            Threads(APost("a"), AGap("x", "a"), APost("b", "x"), APost("d", "y"), AGap("y", "x", "a"), APost("e", "z"), APost("f", "z"), AGap("z", "gone")));

    [Fact]
    public void A_post_takes_the_place_of_what_was_left_out_under_its_name() =>
        Assert.Equal(["a b<a c<b"], Threads(APost("a"), AGap("b", "gone"), APost("b", "a"), APost("c", "b"), AGap("b", "x")));

    [Fact]
    public void Nothing_is_lost_on_the_way_to_disk_and_back()
    {
        var post = new Post
        {
            Id = "a",
            Keys = ["a"],
            Title = "Low water",
            Authors = ["Ann", "Bo"],
            Published = PartialDate.OfMonth(2009, 4),
            PublishedHow = "Date",
            Body = new string('é', 1_000_000),
            BodyHow = "text/plain",
            Url = "https://tide.example/a",
            Outlet = "The Tide",
            Tags = ["x"],
            Votes = -3,
            Language = "en",
            ArticleTitle = "T",
            ArticleUrl = "U",
            Identifiers = ["i"],
            Line = 7,
            Offset = 0,
        };
        using var spool = new PostSpool();
        for (var i = 0; i < 40; i++)
            spool.Add(post with { Id = $"{i}", Keys = [$"{i}"] });

        var back = spool.Threads().Select(thread => thread[0].Post).ToList();

        Assert.Equal(40, back.Count);
        Assert.Equivalent(post with { Id = "39", Keys = [] }, back[39], strict: true);
    }

    [Fact]
    public void Thousands_of_posts_in_any_order_are_tied_as_they_say()
    {
        var random = new Random(17);
        var answers = new Dictionary<string, string[]>();
        for (var i = 0; i < 5_000; i++)
        {
            // Only what is older, of which a tenth is not there.
            answers[$"{i}"] = random.Next(4) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(10) == 0 ? $"gone {random.Next(50)}" : $"{random.Next(i + 1)}").Where(id => id != $"{i}")];
        }
        var order = answers.Keys.ToArray();
        random.Shuffle(order);
        using var spool = new PostSpool();
        foreach (var id in order)
            Assert.True(spool.Add(APost(id, answers[id])));

        var seen = new HashSet<string>();
        foreach (var thread in spool.Threads())
        {
            foreach (var (post, parent, isOrphan) in thread)
            {
                var expected = answers[post.Id].FirstOrDefault(answers.ContainsKey);
                Assert.True(seen.Add(post.Id));
                Assert.Equal(expected, parent < 0 ? null : thread[parent].Post.Id);
                Assert.Equal(expected is null && answers[post.Id].Length > 0, isOrphan);
            }
        }
        Assert.Equal(order.Length, seen.Count);
    }

    private static Post APost(string id, params string[] answers) => new() { Id = id, Keys = [id], Answers = answers };

    private static Post AGap(string id, params string[] answers) => APost(id, answers) with { IsGap = true };

    private static List<string> Threads(params Post[] posts)
    {
        using var spool = new PostSpool();
        foreach (var post in posts)
            spool.Add(post);
        return [.. spool.Threads().Select(thread => string.Join(' ', thread.Select(placed => $"{placed.Post.Id}{(placed.Parent < 0 ? placed.IsOrphan ? "?" : "" : $"<{thread[placed.Parent].Post.Id}")}")))];
    }
}
