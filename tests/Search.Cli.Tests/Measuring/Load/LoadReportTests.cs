using Search.Cli.Measuring;
using Search.Cli.Measuring.Load;
using Search.Cli.Reporting;

namespace Search.Cli.Tests.Measuring.Load;

public sealed class LoadReportTests
{
    private static readonly BenchQuery[] Queries = [new("flood", ["one"]), new("barrier", ["two"])];

    [Fact]
    public void Refusals_are_counted_and_in_no_time_while_timeouts_are_in_the_response_times()
    {
        var report = Report(
            Sample(0, response: 10), Sample(1, response: 1, LoadOutcome.Failed), Sample(0, response: 30), Sample(1, response: 1_000, LoadOutcome.TimedOut));

        var (one, two) = (report.Classes[0], report.Classes[1]);
        Assert.Equal((2, 0, 0, 30.0), (one.Arrivals, one.Errors, one.Timeouts, one.Response!.Max));
        Assert.Equal((2, 1, 1, 1_000.0), (two.Arrivals, two.Errors, two.Timeouts, two.Response!.P50));
        Assert.Null(two.Service);
        Assert.Equal(2, report.Unanswered);
    }

    [Fact]
    public void A_round_that_was_cut_short_is_not_kept_for_comparisons()
    {
        var report = Report(Sample(0, 1), Sample(1, 2), Sample(0, 3), Sample(1, 4), Sample(0, 5));

        Assert.Equal([[1.0], [3.0]], report.Samples![0].Rounds);
        Assert.Equal([[2.0], [4.0]], report.Samples![1].Rounds);
    }

    [Fact]
    public void The_table_has_response_and_service_times_of_each_class()
    {
        using var text = new StringWriter();

        LoadTable.Write(text, Report(Sample(0, 10), Sample(1, 20)));

        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("Response time at 20 searches a second, constant: ", lines[0]);
        Assert.Equal(["one", "1", "0", "0", "10.00", "10.00", "10.00", "10.00", "8.00", "8.00", "8.00", "8.00"], lines[4].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static LoadReport Report(params LoadSample[] samples)
    {
        var options = new LoadOptions(new Uri("http://127.0.0.1:5080"), 20, TimeSpan.FromSeconds(1), IsPoisson: false, Seed: 1, TimeSpan.FromSeconds(1));
        return LoadReport.Of(options, Queries, settings: "", samples, mismatches: []);
    }

    // Sent 2 ms late.
    private static LoadSample Sample(int query, int response, LoadOutcome outcome = LoadOutcome.Answered) =>
        new(query, TimeSpan.Zero, TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(response), outcome);
}
