using Search.Archive;

namespace Search.Importing.Tests.Reporting;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Problems_are_grouped_by_kind_with_counts_and_three_examples()
    {
        _folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 1000).Select(n => n % 2 == 0 ? $$"""{"id":"{{n}}","title":"T","published":"on day {{n}}"}""" : "{\"cut\": ")));
        var told = new List<ImportProblem>();

        var report = await Import(new ImportOptions { MaxProblemsPerFile = 10, OnProblem = told.Add });

        Assert.Equal([("not a JSON object", 500L), ("“…” is not an ISO 8601 date and is taken as unknown", 500L)], report.ProblemGroups.Select(group => (group.What, group.Count)).OrderBy(group => group.What, StringComparer.Ordinal));
        Assert.All(report.ProblemGroups, group => Assert.Equal(3, group.Examples.Count));
        Assert.Equal(11, report.Problems.Count);
        Assert.Equal(1000, told.Count);
    }

    [Fact]
    public async Task However_many_files_are_skipped_or_have_problems_the_report_lists_ten_thousand_and_counts_the_rest()
    {
        for (var file = 0; file < 10_050; file++)
            _folder.Write($"{file}.txt", "");
        for (var file = 0; file < 60; file++)
            _folder.Write($"{file}.jsonl", $"{{\"id\":\"{file}\",\"title\":\"T\"}}\n{string.Join('\n', Enumerable.Repeat("{\"cut\": ", 180))}");
        var skipped = 0;

        var report = await Import(new ImportOptions { OnSkipped = _ => skipped++ });

        Assert.Equal((10_000, 50L, 10_050), (report.Skipped.Count, report.SkippedUnlisted, skipped));
        Assert.Equal((10_000, 800L), (report.Problems.Count, report.ProblemsUnlisted));
        Assert.Equal(10_800, Assert.Single(report.ProblemGroups).Count);
    }

    [Fact]
    public async Task What_was_left_out_is_added_up()
    {
        foreach (var name in (string[])["a.xml", "b.xml"])
            _folder.Write(name, WordPress.AnExport.Of(WordPress.AnExport.Item(name), WordPress.AnExport.Item("2", status: "draft"), WordPress.AnExport.Item("3", status: "draft")));

        var group = Assert.Single((await Import()).ProblemGroups);

        Assert.Equal((ProblemKind.Note, "left out, posts that are not published (draft)", 4L), (group.Kind, group.What, group.Count));
    }

    [Fact]
    public async Task Discussions_without_their_article_are_listed_unless_it_comes_later()
    {
        _folder.Write("a.jsonl",
            """{"id":"d1","title":"One","url":"http://a.example/1","stand_in":true,"comments":[{"id":"1","body":"x"}]}""" + "\n"
            + """{"id":"d2","title":"Two","url":"http://a.example/2","stand_in":true,"comments":[{"id":"1","body":"x"},{"id":"2","body":"y"}]}""" + "\n"
            + """{"id":"x","title":"One","url":"https://www.a.example/1/"}""");

        var unmatched = Assert.Single((await Import()).Unmatched);

        Assert.Equal(("d2", "http://a.example/2", "Two", 2), (unmatched.Id, unmatched.Url, unmatched.Title, unmatched.Comments));
    }

    [Fact]
    public async Task A_discussion_that_joined_is_not_listed()
    {
        _folder.Write("a.jsonl", """{"id":"d1","title":"One","url":"http://a.example/1","stand_in":true,"comments":[{"id":"1","body":"x"}]}""");

        var report = await new Importer(new JoiningSink()).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(report.Unmatched);
        Assert.Equal((0L, 1L, 1L), (report.Articles, report.Joined, report.Comments));
    }

    private Task<ImportReport> Import(ImportOptions? options = null) =>
        new Importer(_sink, options).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

    private sealed class JoiningSink : IThreadSink
    {
        public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<PutOutcome>>([.. threads.Select(_ => PutOutcome.Joined)]);
    }
}
