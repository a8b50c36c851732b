using Microsoft.Extensions.Configuration;
using Search.Service.Parameters;

namespace Search.Service.Settings;

/// <summary>Reads the section <c>Search</c> of a configuration.</summary>
internal static class SettingReading
{
    private const string Section = "Search";

    /// <exception cref="FormatException">Settings are unknown, or cannot be read; the message names each and says how to mend it.</exception>
    public static ServiceOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var problems = new List<string>();
        var options = new ServiceOptions();
        foreach (var setting in SettingTable.All)
        {
            var values = setting.Name == "Urls" && configuration["urls"] is { Length: > 0 } urls ? Split(urls) : Values(section.GetSection(setting.Name), setting);
            if (values.Count == 0)
                continue;
            if (setting.Read(options, values) is { } read)
                options = read;
            else
                problems.Add($"{Section}:{setting.Name} is '{string.Join(';', values)}'; it takes {setting.Accepts}.");
        }
        if (configuration["SEARCH_API_KEY"] is { } key && !string.IsNullOrWhiteSpace(key))
            options = options with { ApiKeys = [.. options.ApiKeys.Append(key).Distinct()] };
        if (options.OtlpEndpoint is null && Uri.TryCreate(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], UriKind.Absolute, out var collector))
            options = options with { OtlpEndpoint = collector };
        problems.AddRange(Unknown(section));
        return problems.Count == 0 ? options : throw new FormatException(string.Join(' ', problems));
    }

    private static IReadOnlyList<string> Values(IConfigurationSection section, Setting setting)
    {
        if (section.Value is { } text)
            return setting.Accepts == "a key" ? Given([text]) : Split(text);
        return Given(section.GetChildren().Select(child => child.Value));
    }

    private static List<string> Split(string text) => Given(text.Split(';', StringSplitOptions.TrimEntries));

    private static List<string> Given(IEnumerable<string?> values) => [.. values.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value))];

    private static IEnumerable<string> Unknown(IConfigurationSection section)
    {
        var names = SettingTable.All.Select(setting => setting.Name).ToList();
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true))
        {
            if (value is null || names.Any(name => path.Equals(name, StringComparison.OrdinalIgnoreCase) || path.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)))
                continue;
            var nearest = NearestName.Of(path, names.Select(name => name.ToLowerInvariant())) is { } lower ? names.First(name => name.Equals(lower, StringComparison.OrdinalIgnoreCase)) : null;
            yield return $"There is no setting {Section}:{path}. {(nearest is null ? $"There are: {string.Join(", ", names)}." : $"Did you mean {Section}:{nearest}?")}";
        }
    }
}
