using System.CommandLine;

namespace Search.Cli.CommandLine;

/// <summary>What every command is given.</summary>
internal sealed class CommandContext(CliEnvironment environment, Option<string> data, Option<string> backend)
{
    public CliEnvironment Environment { get; } = environment;

    /// <summary>The archive's folder, as the command line has it.</summary>
    /// <exception cref="CliException">The command line names a backend that this build is without.</exception>
    public DataFolder Data(ParseResult parsed)
    {
        var named = parsed.GetValue(backend);
        if (named is not null)
            BuiltBackends.MustHave(named, $"--backend {named}");
        return DataOption.Of(parsed, data, Environment) with { NamedBackend = named };
    }
}
