using Search.Parity.Comparing;
using Search.Parity.Reporting;
using Search.Peers.Comparing;

namespace Search.Parity.Tests.Reporting;

public sealed class ReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-parity-tests-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "report");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Corpora_of_an_earlier_run_with_the_same_settings_are_kept()
    {
        await new Report(new ParityOptions(), [Result("a", 10), Result("b", 20)]).WriteAsync(Path, Cancellation);
        await new Report(new ParityOptions(), [Result("b", 33)]).WriteAsync(Path, Cancellation);
        var page = await File.ReadAllTextAsync($"{Path}.md", Cancellation);
        Assert.Contains("| a | 10 | 1 | 1 | 0 | 0 | 0 | 0 |", page);
        Assert.Contains("| b | 33 | 1 | 1 | 0 | 0 | 0 | 0 |", page);
        Assert.DoesNotContain("| b | 20 |", page);
    }

    [Fact]
    public async Task Other_settings_begin_anew()
    {
        await new Report(new ParityOptions { Seed = 1 }, [Result("a", 10)]).WriteAsync(Path, Cancellation);
        await new Report(new ParityOptions { Seed = 2 }, [Result("b", 33)]).WriteAsync(Path, Cancellation);
        Assert.DoesNotContain("| a |", await File.ReadAllTextAsync($"{Path}.md", Cancellation));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CorpusResult Result(string corpus, int documents)
    {
        var answer = new Answer(1, [new AnswerHit(0, 1)]);
        var tally = new ClassTally("term");
        tally.Add(Comparison.Of(answer, answer), answer);
        return new CorpusResult(corpus, documents, "8.8.1", [tally], []);
    }
}
