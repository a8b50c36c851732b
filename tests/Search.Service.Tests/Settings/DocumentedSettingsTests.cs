using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Search.Service.Settings;

namespace Search.Service.Tests.Settings;

public sealed partial class DocumentedSettingsTests
{
    [Fact]
    public void The_README_lists_every_setting_with_its_default_and_no_other()
    {
        var expected = SettingTable.All.Select(setting =>
            $"| `{setting.Name}` | {(setting.Default.Length == 0 ? "" : $"`{setting.Default}`")} | {setting.Description} |");
        var listed = RowRegex().Matches(File.ReadAllText(Path.Combine(Root(), "README.md"))).Select(row => row.Value);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', listed));
    }

    [Fact]
    public void The_sample_file_of_settings_can_be_used_and_says_all_but_the_keys()
    {
        var path = Path.Combine(Root(), "src", "Search.Cli", "Deployment", "appsettings.json");
        var configuration = new ConfigurationBuilder().AddJsonFile(path).Build();
        var options = ServiceOptions.From(configuration);
        Assert.Equal(600, options.RateLimit.Requests);
        var there = configuration.GetSection("Search").AsEnumerable(makePathsRelative: true).Select(pair => pair.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(SettingTable.All.Select(setting => setting.Name).Where(name => !name.StartsWith("ApiKey", StringComparison.Ordinal)), name => Assert.Contains(name, there));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Search.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds Search.sln.");
        return folder;
    }

    // The rows of the table whose header names settings.
    [GeneratedRegex(@"(?<=^\| setting \|.*\n\|[-|]+\n(?:\|.*\n)*)\|.*$", RegexOptions.Multiline)]
    private static partial Regex RowRegex();
}
