using System.Text.RegularExpressions;
using Search.Architecture.Tests.Reading;

namespace Search.Architecture.Tests;

public sealed partial class ReadmeTests
{
    // What fits on a screen before scrolling.
    private const int FirstScreen = 45;

    private static readonly string[] Pages = ["README.md", "ARCHITECTURE.md"];

    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var dead =
            from page in Pages
            where File.Exists(PathOf(page))
            from Match link in LinkRegex().Matches(WithoutCode(File.ReadAllText(PathOf(page))))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let file = Uri.UnescapeDataString(target.Split('#')[0])
            where file.Length > 0 && !Path.Exists(PathOf(file))
            select $"{page}: {target}";
        Assert.Empty(dead);
    }

    [Fact]
    public void The_first_screen_tells_how_to_run_and_how_to_test()
    {
        Assert.SkipUnless(File.Exists(PathOf("README.md")), "There is no README.md yet.");
        var commands = Commands(string.Join('\n', File.ReadLines(PathOf("README.md")).Take(FirstScreen))).ToList();
        Assert.Contains(commands, command => RunRegex().IsMatch(command));
        Assert.Contains("dotnet test", commands);
    }

    [Fact]
    public void The_tests_of_the_build_are_those_of_the_README() =>
        Assert.Matches(@"(?m)^\s*dotnet test(\s+2>&1)?\s*(\||$)", File.ReadAllText(PathOf(".ci/run")));

    [Fact]
    public void Every_project_that_the_README_runs_exists()
    {
        Assert.SkipUnless(File.Exists(PathOf("README.md")), "There is no README.md yet.");
        var projects = Commands(File.ReadAllText(PathOf("README.md")))
            .Select(command => ProjectRegex().Match(command))
            .Where(m => m.Success)
            .Select(m => m.Groups["project"].Value)
            .ToList();
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(Path.Exists(PathOf(project)), $"README.md runs '{project}', which does not exist."));
    }

    private static string PathOf(string relative) => Path.Combine(Repository.Root, relative);

    private static string WithoutCode(string markdown) => FenceRegex().Replace(markdown, "");

    // The lines of the shell blocks, without comments.
    private static IEnumerable<string> Commands(string markdown) =>
        from Match block in FenceRegex().Matches(markdown)
        where block.Groups["language"].Value is "" or "sh" or "bash" or "shell" or "console"
        from line in block.Groups["code"].Value.Split('\n')
        let command = line.TrimStart('$', ' ').Split(" #")[0].Trim()
        where command.Length > 0 && command[0] != '#'
        select command;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex LinkRegex();

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<code>[\s\S]*?)(?:^```|\z)", RegexOptions.Multiline)]
    private static partial Regex FenceRegex();

    [GeneratedRegex(@"^dotnet run .*--project src/Search\.Cli\b.* serve\b")]
    private static partial Regex RunRegex();

    [GeneratedRegex(@"--project (?<project>\S+)")]
    private static partial Regex ProjectRegex();
}
