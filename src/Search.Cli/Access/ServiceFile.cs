using System.Text.Json;

namespace Search.Cli.Access;

/// <summary>The file <c>service.json</c> in an archive's folder: how other commands reach the service that holds the archive.</summary>
/// <remarks>
/// Only its owner may read it, for the token in it allows writing. It is a hint, never a lock: whoever gets the archive's lock may ignore and
/// replace it, for then its writer is gone.
/// </remarks>
/// <param name="Url">Where the service listens, without a slash at the end.</param>
/// <param name="Token">Random; accepted as <c>Authorization: Bearer</c>.</param>
/// <param name="Pid">The process of the service.</param>
internal sealed record ServiceFile(string Url, string Token, int Pid)
{
    private const string Name = "service.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The file in a folder; <see langword="null"/> when there is none that can be read.</summary>
    public static ServiceFile? TryRead(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, Name));
            return JsonSerializer.Deserialize<ServiceFile>(stream, Format) is { Url: not null, Token: not null } file ? file : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the file whole or not at all, for its owner's eyes.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, Name);
        var draft = $"{path}.{Pid}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
            JsonSerializer.Serialize(stream, this, Format);
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Removes the file of a folder, if there is one.</summary>
    public static void Delete(string folder) => File.Delete(Path.Combine(folder, Name));
}
