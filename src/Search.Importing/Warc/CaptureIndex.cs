using Search.Archive;
using Search.Importing.Identity;
using Search.Importing.Spooling;

namespace Search.Importing.Warc;

/// <summary>Which capture of each address is the latest, over all the files of one archive of the web. Used by one thread.</summary>
/// <remarks>
/// A revisit counts as a capture of what it was found to be the same as, so that a page that went back to an earlier text is read from that. Some 60 bytes an
/// address, most of them in temporary files once there are many; in memory less than <see cref="MemoryBytes"/>.
/// </remarks>
internal sealed class CaptureIndex : IDisposable
{
    /// <summary>The most bytes kept in memory.</summary>
    public const int MemoryBytes = 4 * TableBytes + 2 * ListBytes;

    private const int TableBytes = 16 << 20;
    private const int ListBytes = 2 << 20;

    private const long Taken = -1;

    private readonly SpooledTable _numbers = new(TableBytes);
    private readonly SpooledTable _captures = new(TableBytes);
    private readonly SpooledNumbers _times = new(ListBytes);
    private readonly SpooledNumbers _pages = new(ListBytes);

    /// <summary>Takes up a capture that holds a page.</summary>
    public void AddPage(string url, DateTimeOffset? captured)
    {
        var (key, time) = (KeyOf(url), captured?.UtcTicks ?? 0);
        _captures.TryAdd(key ^ Spread(time), 0);
        if (_numbers.TryAdd(key, _times.Count))
        {
            _times.Add(time);
            _pages.Add(time);
        }
        else if (_numbers.TryGet(key, out var number) && time > _times[number])
            (_times[number], _pages[number]) = (time, time);
    }

    /// <summary>Takes up a revisit: the address had, at a later time, what a capture holds.</summary>
    public void AddRevisit(string url, DateTimeOffset? captured, DateTimeOffset? sameAs)
    {
        var key = KeyOf(url);
        if (captured is not { UtcTicks: var time } || sameAs is not { UtcTicks: var page } || !_numbers.TryGet(key, out var number) || time <= _times[number])
            return;
        _times[number] = time;
        if (_captures.TryGet(key ^ Spread(page), out _))
            _pages[number] = page;
    }

    /// <summary>Whether a capture is the one to read; true once for each address.</summary>
    public bool TakeIfLatest(string url, DateTimeOffset? captured)
    {
        if (!_numbers.TryGet(KeyOf(url), out var number) || _pages[number] != (captured?.UtcTicks ?? 0))
            return false;
        _pages[number] = Taken;
        return true;
    }

    public void Dispose()
    {
        _numbers.Dispose();
        _captures.Dispose();
        _times.Dispose();
        _pages.Dispose();
    }

    private static ulong KeyOf(string url) => NameHash.Of(UrlNormaliser.Normalise(url) ?? url);

    // 2^64 divided by the golden ratio: the bits of a time reach those that a table looks at (Knuth, The Art of Computer Programming 3, section 6.4).
    private static ulong Spread(long time) => unchecked((ulong)time * 0x9E3779B97F4A7C15);
}
