using System.Text.Json;

namespace Search.Cli.Watching;

/// <summary>Keeps what is known of watched addresses beside the archive, so that a watch begun again asks for nothing that was imported. One thread at a time.</summary>
/// <remarks>A hint: notes that are lost or cannot be written only mean that a server is asked for more. Of two watches at once each keeps its own addresses.</remarks>
/// <param name="folder">The archive's folder.</param>
internal sealed class WatchNotes(string folder)
{
    private const string Name = "watched.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _path = Path.Combine(folder, Name);

    /// <summary>The note of an address; <see langword="null"/> when there is none for this outlet.</summary>
    public WatchNote? Of(string address, string? outlet) =>
        Read().GetValueOrDefault(address) is { Address: { } kept } note && PageFetcher.IsAllowed(kept) && note.Outlet == outlet ? note : null;

    /// <summary>Keeps a note in place of the one before; where there is no archive yet, nothing is known of what it holds.</summary>
    public void Keep(string address, WatchNote note)
    {
        if (!Directory.Exists(folder))
            return;
        var notes = Read();
        notes[address] = note;
        var draft = $"{_path}.{Environment.ProcessId}";
        try
        {
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(notes, Format));
            File.Move(draft, _path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Asked for again, it is found unchanged.
        }
    }

    private Dictionary<string, WatchNote> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, WatchNote>>(File.ReadAllBytes(_path), Format) ?? [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
