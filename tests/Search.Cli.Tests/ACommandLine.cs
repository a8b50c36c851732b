using System.Text.Json;
using Search.Cli.CommandLine;

namespace Search.Cli.Tests;

/// <summary>The command line in a temporary folder of its own, run in this process. Safe for several commands at once.</summary>
internal sealed class ACommandLine : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("search-cli-").FullName;

    /// <summary>The folder that <c>--data</c> names unless a command does.</summary>
    public string Data => Path.Combine(Folder, "archive");

    public ACommandLine With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public string File(string name, params IEnumerable<string> lines)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Runs a command on <see cref="Data"/>.</summary>
    public Task<Ran> RunAsync(params string[] arguments) => RunHereAsync([.. arguments, "--data", Data]);

    /// <summary>Runs a command as typed.</summary>
    public async Task<Ran> RunHereAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await new CliApplication(Environment(output, error)).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new Ran(exitCode, output.ToString(), error.ToString());
    }

    public CliEnvironment Environment(TextWriter output, TextWriter error) => new()
    {
        Out = output,
        Error = error,
        CurrentFolder = Folder,
        ExecutableFolder = Folder,
        Variable = name => _variables.GetValueOrDefault(name),
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command did.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] Lines => Out.TrimEnd('\n').Split('\n');
}
