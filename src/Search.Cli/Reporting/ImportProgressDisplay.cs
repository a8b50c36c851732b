using Search.Cli.CommandLine;
using Search.Importing;
using Spectre.Console;

namespace Search.Cli.Reporting;

/// <summary>Shows how an import goes: a bar on a terminal, a line now and then in a file.</summary>
internal static class ImportProgressDisplay
{
    // Rare enough for a log, often enough to see that it is alive.
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Runs an import while its progress is shown on <see cref="CliEnvironment.Error"/>.</summary>
    public static Task<ImportReport> WhileAsync(CliEnvironment environment, Func<IProgress<ImportProgress>, Task<ImportReport>> import) =>
        environment.IsErrorTerminal ? WithBarAsync(environment, import) : import(new Lines(environment));

    private static Task<ImportReport> WithBarAsync(CliEnvironment environment, Func<IProgress<ImportProgress>, Task<ImportReport>> import)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(environment.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => import(new Bar(context.AddTask("Importing", maxValue: 1))));
    }

    private static string Sentence(ImportProgress value) =>
        $"{Counted.Of(value.FilesDone)} of {Counted.Of(value.FilesTotal, "file")}, {Counted.Of(value.Articles, "article")}, {Counted.Of(value.Comments, "comment")}";

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = $"Importing: {Sentence(value)}";
            task.Value = value.BytesTotal == 0 ? 0 : (double)value.BytesDone / value.BytesTotal;
        }
    }

    private sealed class Lines(CliEnvironment environment) : IProgress<ImportProgress>
    {
        private readonly Lock _lock = new();
        private long _last = environment.Time.GetTimestamp();

        public void Report(ImportProgress value)
        {
            lock (_lock)
            {
                if (environment.Time.GetElapsedTime(_last) < BetweenLines)
                    return;
                _last = environment.Time.GetTimestamp();
                environment.Error.WriteLine($"Importing: {Sentence(value)}");
            }
        }
    }
}
