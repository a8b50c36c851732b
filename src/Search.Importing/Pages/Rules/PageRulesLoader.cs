using System.Text.Json;

namespace Search.Importing.Pages.Rules;

/// <summary>Reads the built-in page rules and a person's own.</summary>
internal static class PageRulesLoader
{
    private const string BuiltIn = "Search.Importing.Pages.Rules.site-rules.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads rules files and adds the built-in ones behind them.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is not as it should be; the message names it and says what is wrong.</exception>
    public static PageRules Load(IReadOnlyList<string> paths)
    {
        var files = paths.Select(path => Read(path, File.ReadAllBytes(path))).ToList();
        foreach (var (path, file) in paths.Zip(files))
            Check(path, file);
        using var builtIn = typeof(PageRulesLoader).Assembly.GetManifestResourceStream(BuiltIn)
            ?? throw new InvalidOperationException($"The resource {BuiltIn} is missing from the assembly.");
        using var bytes = new MemoryStream();
        builtIn.CopyTo(bytes);
        return new PageRules([.. files, Read(BuiltIn, bytes.ToArray())]);
    }

    private static SiteRulesFile Read(string path, byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<SiteRulesFile>(bytes, Options) ?? throw new InvalidDataException($"{path}: the rules file is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: not a rules file: {error.Message}", error);
        }
    }

    private static void Check(string path, SiteRulesFile file)
    {
        try
        {
            _ = new PageRules([file]);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"{path}: a pattern cannot be used: {error.Message}", error);
        }
    }
}
