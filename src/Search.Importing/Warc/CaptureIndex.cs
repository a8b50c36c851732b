using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Search.Archive;

namespace Search.Importing.Warc;

/// <summary>Which capture of each address is the latest, over all the files of one archive of the web. Some eighty bytes an address.</summary>
/// <remarks>A revisit counts as a capture of what it was found to be the same as, so that a page that went back to an earlier text is read from that.</remarks>
internal sealed class CaptureIndex
{
    private readonly Dictionary<ulong, Capture> _latest = [];
    private readonly Dictionary<ulong, HashSet<long>> _more = [];

    /// <summary>Takes up a capture that holds a page.</summary>
    public void AddPage(string url, DateTimeOffset? captured)
    {
        var (key, time) = (KeyOf(url), captured?.UtcTicks ?? 0);
        if (!_latest.TryGetValue(key, out var known))
        {
            _latest.Add(key, new Capture(time, time));
            return;
        }
        if (!_more.TryGetValue(key, out var times))
            _more.Add(key, times = [known.Page]);
        times.Add(time);
        if (time > known.Time)
            _latest[key] = new Capture(time, time);
    }

    /// <summary>Takes up a revisit: the address had, at a later time, what a capture holds.</summary>
    public void AddRevisit(string url, DateTimeOffset? captured, DateTimeOffset? sameAs)
    {
        var key = KeyOf(url);
        if (captured is not { } time || sameAs is not { } page || !_latest.TryGetValue(key, out var known) || time.UtcTicks <= known.Time)
            return;
        var isKnown = known.Page == page.UtcTicks || _more.TryGetValue(key, out var times) && times.Contains(page.UtcTicks);
        _latest[key] = known with { Time = time.UtcTicks, Page = isKnown ? page.UtcTicks : known.Page };
    }

    /// <summary>Whether a capture is the one to read; true once for each address.</summary>
    public bool TakeIfLatest(string url, DateTimeOffset? captured)
    {
        var key = KeyOf(url);
        return _latest.TryGetValue(key, out var latest) && latest.Page == (captured?.UtcTicks ?? 0) && _latest.Remove(key);
    }

    // 64 bits of SHA-256: two of ten million addresses are taken for one with a chance of about 3 in a million (birthday bound).
    private static ulong KeyOf(string url)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(UrlNormaliser.Normalise(url) ?? url), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private readonly record struct Capture(long Time, long Page);
}
