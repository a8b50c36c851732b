using System.CommandLine;

namespace Search.Cli.CommandLine;

/// <summary>The folder of the archive, which every command takes.</summary>
internal static class DataOption
{
    public const string Variable = "SEARCH_DATA";

    public static Option<string> Create() => new("--data")
    {
        HelpName = "DIR",
        Description = $"Folder of the archive (default: ${Variable}, else {DefaultFolder})",
        Recursive = true,
    };

    /// <summary>The folder that was named, else the one of the variable, else <c>index-data/archive</c> here.</summary>
    public static DataFolder Of(ParseResult parsed, Option<string> option, CliEnvironment environment)
    {
        if (parsed.GetValue(option) is { Length: > 0 } named)
            return new DataFolder(environment.FullPath(named), IsDefault: false);
        if (environment.Variable(Variable) is { Length: > 0 } set)
            return new DataFolder(environment.FullPath(set), IsDefault: false);
        return new DataFolder(environment.FullPath(DefaultFolder), IsDefault: true);
    }

    private static string DefaultFolder => Path.Combine("index-data", "archive");
}
