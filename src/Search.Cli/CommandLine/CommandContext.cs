using System.CommandLine;

namespace Search.Cli.CommandLine;

/// <summary>What every command is given.</summary>
internal sealed class CommandContext(CliEnvironment environment, Option<string> data)
{
    public CliEnvironment Environment { get; } = environment;

    /// <summary>The archive's folder, as the command line has it.</summary>
    public DataFolder Data(ParseResult parsed) => DataOption.Of(parsed, data, Environment);
}
