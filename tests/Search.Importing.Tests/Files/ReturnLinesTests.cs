namespace Search.Importing.Tests.Files;

public sealed class ReturnLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CollectingSink _sink = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lines.jsonl", """
        {"id":"1","title":"Low","body":"One."}
        {"id":"2","title":"High","body":"Two."}

        """)]
    [InlineData("table.csv", """
        id,title,body
        1,Low,One.
        2,High,Two.

        """)]
    [InlineData("table.tsv", "id\ttitle\tbody\n1\tLow\tOne.\n2\tHigh\tTwo.")]
    [InlineData("box", """
        From ann@tide.example Mon Apr 13 05:06:07 2009
        From: Ann <ann@tide.example>
        Subject: Low
        Message-ID: <1@tide.example>

        One.

        From bo@tide.example Mon Apr 13 06:06:07 2009
        From: Bo <bo@tide.example>
        Subject: High
        Message-ID: <2@tide.example>

        Two.

        """)]
    public async Task Lines_that_end_with_carriage_returns_alone_are_lines(string name, string text)
    {
        _folder.Write(name, text.ReplaceLineEndings("\r"));
        _folder.Write($"{name}.gz", TemporaryFolder.Gzip(text.ReplaceLineEndings("\r")));

        var report = await new Importer(_sink).RunAsync([_folder.Path], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["Low One.", "High Two.", "Low One.", "High Two."], _sink.Threads.Select(thread => $"{thread.Article.Title} {thread.Article.Body}"));
        Assert.Empty(report.Problems);
    }
}
