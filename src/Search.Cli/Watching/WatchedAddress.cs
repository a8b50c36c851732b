using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Search.Cli.CommandLine;

namespace Search.Cli.Watching;

/// <summary>A feed or page on the web.</summary>
/// <param name="address">Where it is.</param>
/// <param name="interval">The wait between two looks when all is well.</param>
/// <param name="fetcher">Asks for it.</param>
/// <param name="importer">Takes what is new.</param>
/// <param name="notes">What is known from watches before.</param>
/// <param name="environment">Where it is said what happened.</param>
internal sealed class WatchedAddress(Uri address, TimeSpan interval, PageFetcher fetcher, WatchImporter importer, WatchNotes notes, CliEnvironment environment) : IWatched
{
    private WatchNote _note = notes.Of(address.AbsoluteUri, importer.Outlet) ?? new WatchNote(address, importer.Outlet);
    private int _failures;

    public string Name { get; } = address.AbsoluteUri;

    public async Task<TimeSpan?> LookAsync(CancellationToken cancellation)
    {
        if (_note.NotBefore is { } notBefore && notBefore - environment.Time.GetUtcNow() is var early && early > TimeSpan.Zero)
        {
            environment.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: asked again in {Spans.Of(early)}, as the server wished."));
            return early;
        }

        var outcome = await fetcher.FetchAsync(_note.Address, _note.EntityTag, _note.LastModified, cancellation).ConfigureAwait(false);
        if (outcome.Kind == FetchKind.Gone)
        {
            environment.Error.WriteLine($"{Name}: {outcome.Reason}; it is not asked for any more.");
            return null;
        }

        var isWell = outcome.Page is not { } page ? outcome.Kind == FetchKind.Unchanged : await TakeAsync(page, cancellation).ConfigureAwait(false);
        _failures = isWell ? 0 : _failures + 1;
        var wait = PollSchedule.Next(interval, _failures, outcome.Asked);
        Note(_note with { NotBefore = isWell || outcome.Asked is null ? null : environment.Time.GetUtcNow() + wait });
        if (outcome.Reason is { } reason)
            environment.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {reason}; asked again in {Spans.Of(wait)}."));
        return wait;
    }

    // What could not be stored is asked for again: the version is noted only behind it.
    private async Task<bool> TakeAsync(FetchedPage page, CancellationToken cancellation)
    {
        var digest = SHA256.HashData(page.Bytes);
        if (!digest.AsSpan().SequenceEqual(_note.Digest))
        {
            var isPage = page.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;
            if (!await importer.ImportAsync(Name, isPage ? Captured(page, environment.Time.GetUtcNow()) : page.Bytes, cancellation).ConfigureAwait(false))
                return false;
        }

        Note(new WatchNote(page.Permanent, _note.Outlet, page.EntityTag, page.LastModified, digest));
        return true;
    }

    private void Note(WatchNote note)
    {
        if (note == _note)
            return;
        _note = note;
        notes.Keep(Name, note);
    }

    // A page by itself says neither its address nor its encoding; a WARC record around it does.
    private static byte[] Captured(FetchedPage page, DateTimeOffset now) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: {page.Address.AbsoluteUri}\r\nWARC-Date: {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\r\nContent-Type: {page.ContentType}\r\nContent-Length: {page.Bytes.Length}\r\n\r\n")),
        .. page.Bytes,
        .. "\r\n\r\n"u8,
    ];
}
