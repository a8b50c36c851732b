using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Search.Cli.Commands;
using Search.Indexing;

namespace Search.Cli.CommandLine;

/// <summary>The whole command line: parses it, runs one command and turns what went wrong into a sentence and an exit code.</summary>
internal sealed class CliApplication(CliEnvironment environment)
{
    private const string TraceVariable = "SEARCH_TRACE";

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">As the shell gave them, without the program's name.</param>
    /// <param name="cancellation">Asks the command to finish.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        var root = CreateRoot();
        var parsed = root.Parse(arguments.Count == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction and not ExampleHelpAction)
            return Complain(parsed);
        if (StrayOptions.First(parsed) is { } stray)
            return Complain($"There is no option '{stray}'. {HelpHint(parsed)} A lone -- goes before words that begin with dashes.", ExitCode.Usage);
        try
        {
            // Signals are handled by the process, so that a command can finish what it began.
            var invocation = new InvocationConfiguration
            {
                Output = environment.Out,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (CliException error)
        {
            return Complain(error.Message, error.ExitCode);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Complain("Stopped before the end. What was already stored stays stored; run the command again to go on.", ExitCode.Interrupted);
        }
        catch (IndexLockedException error)
        {
            return Complain(error.Message, ExitCode.Failed);
        }
        catch (SchemaMismatchException error)
        {
            return Complain($"{error.Message} The archive was made by another version of this program; import what it was made of again.", ExitCode.Failed);
        }
        catch (DamagedIndexException error)
        {
            return Complain($"{error.Message} 'search check' lists all damage.", ExitCode.Failed);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or HttpRequestException)
        {
            return Complain(error.Message, ExitCode.Failed);
        }
        catch (Exception error) when (environment.Variable(TraceVariable) is not { Length: > 0 })
        {
            return Complain($"A fault in the program itself: {error.GetType().Name}: {error.Message} Run it again with {TraceVariable}=1 to see where, and report that.", ExitCode.Failed);
        }
    }

    /// <summary>The command tree, for parsing alone.</summary>
    public RootCommand CreateRoot()
    {
        var data = DataOption.Create();
        var backend = BackendOption.Create();
        var context = new CommandContext(environment, data, backend);
        var root = new RootCommand("Search for archives of news articles and the reader comments beneath them.")
        {
            new ServeCommand(context).Create(),
            new ImportCommand(context).Create(),
            new WatchCommand(context).Create(),
            new QueryCommand(context).Create(),
            new RemoveCommand(context).Create(),
            new ExportCommand(context).Create(),
            new StatsCommand(context).Create(),
            new CheckCommand(context).Create(),
            new BenchCommand(context).Create(),
            new EvaluateCommand(context).Create(),
            new KeysCommand(context).Create(),
        };
        root.Add(data);
        root.Add(backend);
        ExampleHelpAction.AddTo(root,
            "search serve                                 # search in the browser; the first time with a small sample archive",
            "search import ~/saved-pages --outlet 'The Wire'",
            "search query flood barrier --author 'Margit Thorne'",
            "search COMMAND --help                        # all options of a command, with examples");
        return root;
    }

    private int Complain(ParseResult parsed)
    {
        var text = new StringBuilder();
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
            text.Append(message.TrimEnd('.')).Append(". ");
        return Complain($"{text}{HelpHint(parsed)}", ExitCode.Usage);
    }

    private static string HelpHint(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "See 'search --help'." : $"See 'search {parsed.CommandResult.Command.Name} --help'.";

    private int Complain(string message, int exitCode)
    {
        environment.Error.WriteLine($"search: {message.ReplaceLineEndings(" ")}");
        return exitCode;
    }
}
