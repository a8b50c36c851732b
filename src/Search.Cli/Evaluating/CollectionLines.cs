using System.IO.Compression;
using System.Text.Json;
using Search.Cli.CommandLine;

namespace Search.Cli.Evaluating;

/// <summary>Reads the files of a test collection line by line, plain or gzipped, and says where a line cannot be read.</summary>
internal static class CollectionLines
{
    /// <summary>The lines that are not empty, with their numbers from 1.</summary>
    /// <exception cref="CliException">There is no such file.</exception>
    public static IEnumerable<(int Number, string Text)> Read(string path)
    {
        if (!File.Exists(path))
            throw new CliException($"There is no file '{path}'.", ExitCode.Usage);
        using var reader = new StreamReader(Open(path));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, line);
        }
    }

    /// <summary>A line as a JSON object.</summary>
    /// <exception cref="CliException">It is none.</exception>
    public static JsonDocument Object(string path, int number, string line, string expected)
    {
        try
        {
            var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
        }
        catch (JsonException)
        {
        }

        throw Unreadable(path, number, expected);
    }

    /// <summary>The text of the first of the names that the object has; <see langword="null"/> when it has none. Numbers are taken as they are written.</summary>
    public static string? Text(JsonDocument json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!json.RootElement.TryGetProperty(name, out var value))
                continue;
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>What to throw at a line that cannot be read.</summary>
    public static CliException Unreadable(string path, int number, string expected) => new($"{path}:{number} cannot be read: expected {expected}.");

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
