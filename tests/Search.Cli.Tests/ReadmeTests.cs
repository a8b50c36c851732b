using System.Text.RegularExpressions;
using Search.Cli.CommandLine;

namespace Search.Cli.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_search_command_in_the_README_is_one_that_the_command_line_understands()
    {
        var readme = Path.Combine(Root(), "README.md");
        Assert.SkipUnless(File.Exists(readme), "There is no README.md yet.");
        using var search = new ACommandLine();
        var root = new CliApplication(search.Environment(TextWriter.Null, TextWriter.Null)).CreateRoot();

        var commands = BlockRegex().Matches(File.ReadAllText(readme))
            .SelectMany(block => block.Groups["code"].Value.Split('\n'))
            .Select(line => CommandRegex().Match(line.Split(" #")[0]))
            .Where(match => match.Success)
            .Select(match => match.Groups["arguments"].Value.Trim())
            .ToList();

        Assert.NotEmpty(commands);
        var refused = commands.Where(command => root.Parse(command) is var parsed && (parsed.Errors.Count > 0 || StrayOptions.First(parsed) is not null));
        Assert.Equal("", string.Join('\n', refused));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Search.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds Search.sln.");
        return folder;
    }

    [GeneratedRegex(@"^```(?:sh|bash|shell|console)?\n(?<code>[\s\S]*?)^```", RegexOptions.Multiline)]
    private static partial Regex BlockRegex();

    // "search …", or the same through the SDK: "dotnet run … --project src/Search.Cli -- …"; a pipe or a redirection ends it.
    [GeneratedRegex(@"^\s*\$?\s*(?:search|dotnet run .*--project src/Search\.Cli\b[^|>]*? --)\s(?<arguments>[^|>]*)")]
    private static partial Regex CommandRegex();
}
