using System.Text;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.JsonLines;

namespace Search.Importing.Tests.JsonLines;

public sealed class JsonLinesFormatTests
{
    private IReadOnlyList<ImportProblem> _problems = [];

    [Fact]
    public void Every_member_is_read()
    {
        var thread = Assert.Single(Read("""
            {"id":"a1","url":"https://tide.example/a1","outlet":"The Tide","title":"Low water","authors":["Ann Oar","B. Bell"],"published":"2009-04-13T05:06:07+02:00","published_source":"dateline","tags":["tides"],"body":"One.\n\nTwo.","source":"saved/a1","extra":{"deep":[1,{"x":null}]},"comments":[{"id":"k","parent":null,"author":"Cora","published":"2009-04","body":"Mud.","votes":-3},{"id":"l","parent":"k","author":null,"published":null,"body":"More mud.","source":"api"}]}
            """));

        Assert.Equal(
            ("a1", "https://tide.example/a1", "The Tide", "Low water", "2009-04-13T03:06:07Z", "dateline", "One.\n\nTwo.", "saved/a1"),
            (thread.Article.Id, thread.Article.Url, thread.Article.Outlet, thread.Article.Title, thread.Article.Published.ToString(), thread.Article.PublishedSource, thread.Article.Body, thread.Article.Source));
        Assert.Equal(["Ann Oar", "B. Bell"], thread.Article.Authors);
        Assert.Equal(["tides"], thread.Article.Tags);
        Assert.Equal(
            [new Comment { Id = "k", Author = "Cora", Published = PartialDate.OfMonth(2009, 4), Body = "Mud.", Votes = -3, Source = "saved/a1" },
             new Comment { Id = "l", ParentId = "k", Body = "More mud.", Source = "api" }],
            thread.Comments);
        Assert.Empty(_problems);
    }

    [Fact]
    public void A_comment_that_says_it_came_from_no_file_has_no_source()
    {
        var thread = Assert.Single(Read("""{"id":"a","title":"A","source":"page.txt","comments":[{"id":"1","body":"x"},{"id":"2","body":"y","source":""},{"id":"3","body":"z","source":null}]}"""));
        Assert.Equal(["page.txt", null, null], thread.Comments.Select(c => c.Source));
    }

    [Fact]
    public void Without_an_id_the_url_is_the_id_and_without_a_url_a_hash_of_the_text()
    {
        var threads = Read("""{"url":"https://tide.example/a","title":"A"}""" + "\n" + """{"title":"Ebb & flow","body":"x"}""" + "\n" + """{"title":"Ebb & flow","body":"y"}""");
        var again = Read("""{"body":"x","title":"Ebb & flow"}""");

        Assert.Equal("https://tide.example/a", threads[0].Article.Id);
        Assert.StartsWith("ebb-flow-", threads[1].Article.Id, StringComparison.Ordinal);
        Assert.NotEqual(threads[1].Article.Id, threads[2].Article.Id);
        Assert.Equal(threads[1].Article.Id, again[0].Article.Id);
    }

    [Fact]
    public void Nested_replies_become_children_in_the_order_of_the_line()
    {
        var thread = Assert.Single(Read("""
            {"title":"A","comments":[{"body":"1","replies":[{"body":"2","comments":[{"body":"3"}]},{"body":"4"}]},{"id":"c5","body":"5"}]}
            """));

        Assert.Equal(["c1:", "c2:c1", "c3:c2", "c4:c1", "c5:"], thread.Comments.Select(comment => $"{comment.Id}:{comment.ParentId}"));
        Assert.Equal(["1", "2", "3", "4", "5"], thread.Comments.Select(comment => comment.Body));
    }

    [Fact]
    public void A_missing_parent_is_a_problem_and_the_comment_answers_the_article()
    {
        var thread = Assert.Single(Read("""{"id":"a","title":"A","comments":[{"id":"k","parent":"gone","body":"x"},{"id":"l","parent":"a","body":"y"}]}"""));

        Assert.Equal(["k", "l"], thread.Comments.Select(comment => comment.Id));
        Assert.All(thread.Comments, comment => Assert.Null(comment.ParentId));
        Assert.Contains("\"gone\"", Assert.Single(_problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_that_answer_each_other_in_a_circle_are_untied()
    {
        var thread = Assert.Single(Read("""{"title":"A","comments":[{"id":"k","parent":"l","body":"x"},{"id":"l","parent":"k","body":"y"},{"id":"m","parent":"m","body":"z"}]}"""));

        Assert.Equal(["l", null, null], thread.Comments.Select(comment => comment.ParentId));
        Assert.Equal(2, _problems.Count);
    }

    [Fact]
    public void Ids_given_twice_are_told_apart()
    {
        var thread = Assert.Single(Read("""{"title":"A","comments":[{"id":"k","body":"x"},{"id":"k","body":"y"},{"id":"c4","body":"z"},{"body":"w"}]}"""));

        Assert.Equal(["k", "k~2", "c4", "c4~2"], thread.Comments.Select(comment => comment.Id));
        Assert.Single(_problems);
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_problems_with_their_number_and_the_others_are_read()
    {
        var threads = Read("""
            {"title":"A"}
            not json
            {"title":"B"
            [1,2]

            {"other":1}
            {"title":"C"} {"title":"D"}
            {"title":"E","published":"yesterday"}
            """);

        Assert.Equal(["A", "E"], threads.Select(thread => thread.Article.Title));
        Assert.Equal([2, 3, 4, 6, 7, 8], _problems.Select(problem => (int)problem.Line!));
        Assert.Null(threads[1].Article.Published);
        Assert.Null(threads[1].Article.PublishedSource);
    }

    [Fact]
    public void Values_of_another_kind_with_one_plain_meaning_are_understood()
    {
        var thread = Assert.Single(Read("""{"id":17,"title":"A","author":{"name":"Ann Oar","url":"x"},"tags":"tides","published":2009,"comments":[{"id":1,"author":{"username":"c"},"body":"x","votes":"many"}]}"""));

        Assert.Equal(("17", "2009"), (thread.Article.Id, thread.Article.Published.ToString()));
        Assert.Equal(["Ann Oar"], thread.Article.Authors);
        Assert.Equal(["tides"], thread.Article.Tags);
        Assert.Equal(("1", null, null), (thread.Comments[0].Id, thread.Comments[0].Author, thread.Comments[0].Votes));
    }

    [Fact]
    public void A_line_that_is_too_long_is_skipped_with_a_problem()
    {
        var threads = Read("{\"title\":\"A\"}\n{\"title\":\"" + new string('x', 3_000_000) + "\"}\n{\"title\":\"C\"}", new ImportOptions { MaxLineBytes = 1000 });

        Assert.Equal(["A", "C"], threads.Select(thread => thread.Article.Title));
        Assert.Equal(2, Assert.Single(_problems).Line);
    }

    [Fact]
    public void Lines_longer_than_the_buffer_are_read()
    {
        var body = new string('x', 5_000_000);

        Assert.Equal([body, "y"], Read($"{{\"title\":\"A\",\"body\":\"{body}\"}}\r\n{{\"title\":\"B\",\"body\":\"y\"}}").Select(thread => thread.Article.Body));
    }

    [Fact]
    public void Marks_and_other_encodings_are_decoded()
    {
        const string Line = """{"title":"Café “à la mer”"}""";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Line),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Line)],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Line)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Line)],
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Line),
        ];

        Assert.All(files, file => Assert.Equal("Café “à la mer”", Assert.Single(Read(file)).Article.Title));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_a_whole_one_kept()
    {
        var threads = Read("""{"title":"a\ud83db \\ud83d \ud83d\ude00 \udc00"}""");

        Assert.Equal("a\uFFFDb \\ud83d 😀 \uFFFD", Assert.Single(threads).Article.Title);
        Assert.Single(_problems);
    }

    [Fact]
    public void Conversations_too_deep_are_refused_not_overflowed()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"body":"x","replies":[""", 100_000));

        Assert.Empty(Read("""{"title":"A","comments":[""" + deep));
        Assert.Single(_problems);
    }

    [Theory]
    [InlineData("""{{"id":"{0}","parent":"{1}","body":"x"}}""")]
    [InlineData("""{{"id":"{1}","parent":"{0}","body":"x"}}""")]
    [InlineData("""{{"id":"same","body":"x"}}""")]
    [InlineData("""{{"id":"same","parent":"same","body":"x"}}""")]
    public void A_hundred_thousand_comments_take_no_longer_whatever_they_answer(string comment)
    {
        var comments = string.Join(',', Enumerable.Range(0, 100_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, comment, i, i + 1)));

        var thread = Assert.Single(Read("""{"title":"A","comments":[""" + comments + "]}"));

        Assert.Equal(100_000, thread.Comments.Select(read => read.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("\"007\"", "007")]
    [InlineData("\"0\"", "0")]
    [InlineData("999", "999")]
    [InlineData("1000", "1000")]
    [InlineData("-7", "-7")]
    [InlineData("7.0", "7.0")]
    public void Ids_stay_as_they_are_written(string id, string expected) =>
        Assert.Equal(expected, Assert.Single(Read($$"""{"id":{{id}},"title":"A"}""")).Article.Id);

    [Theory]
    [InlineData("""{"title":"A"}""", "x.bin", true)]
    [InlineData("not json\n{\"body\":\"A\"}", "x.txt", true)]
    [InlineData("{\n  \"title\": \"A\"\n}", "x.json", false)]
    [InlineData("""{"db":[{"data":{"title":"A"}}]}""", "x.json", false)]
    [InlineData("""{"broken""", "x.jsonl.gz", true)]
    [InlineData("A title\n\nA body.", "x.jsonl", false)]
    public void It_is_recognised_by_content(string text, string name, bool expected) =>
        Assert.Equal(expected, new JsonLinesFormat(new ImportOptions()).Recognises(SourceFile.FromBytes(name, Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_first_line_longer_than_the_head_is_recognised() =>
        Assert.True(new JsonLinesFormat(new ImportOptions()).Recognises(SourceFile.FromBytes("x", Encoding.UTF8.GetBytes("{\"title\":\"A\",\"body\":\"" + new string('x', 100_000) + "\"}"))));

    private IReadOnlyList<ArticleThread> Read(string text, ImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    private IReadOnlyList<ArticleThread> Read(byte[] bytes, ImportOptions? options = null)
    {
        var problems = new ProblemSink("a.jsonl", 200);
        var threads = new JsonLinesFormat(options ?? new ImportOptions()).Read(SourceFile.FromBytes("a.jsonl", bytes), problems).ToList();
        _problems = problems.ToList();
        return threads;
    }
}
