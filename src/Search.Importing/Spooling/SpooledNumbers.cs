using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Search.Importing.Spooling;

/// <summary>A list of 64-bit numbers of any length: some of its pages in memory, the others in a temporary file that goes with it. Used by one thread.</summary>
/// <param name="memoryBytes">How much of it is kept in memory at most; as long as it is shorter there is no file.</param>
internal sealed class SpooledNumbers(int memoryBytes) : IDisposable
{
    // 4 KiB is what the system reads at once anyway for a number that is asked for alone.
    private const int PageBytes = 1 << 12;
    private const int NumbersOfPage = PageBytes / sizeof(long);

    private readonly Page?[] _pages = new Page?[Math.Max(1, memoryBytes / PageBytes)];
    private Page? _last;
    private SafeFileHandle? _file;
    private long _fileLength;

    /// <summary>How many numbers there are.</summary>
    public long Count { get; private set; }

    /// <summary>A number of the list.</summary>
    public long this[long index]
    {
        get => BinaryPrimitives.ReadInt64LittleEndian(PageOf(index).Bytes.AsSpan((int)(index % NumbersOfPage) * sizeof(long)));
        set
        {
            var page = PageOf(index);
            BinaryPrimitives.WriteInt64LittleEndian(page.Bytes.AsSpan((int)(index % NumbersOfPage) * sizeof(long)), value);
            page.IsChanged = true;
        }
    }

    /// <summary>Appends a number.</summary>
    public void Add(long number) => this[Count++] = number;

    /// <summary>Makes the list longer by zeros, which take no room while nobody writes there.</summary>
    public void Extend(long count) => Count = Math.Max(Count, count);

    public void Dispose() => _file?.Dispose();

    // A page has one place in memory, so that nothing has to be kept of when it was used.
    private Page PageOf(long index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)index, (ulong)Count, nameof(index));
        var number = index / NumbersOfPage;
        if (_last is { } last && last.Number == number)
            return last;
        ref var page = ref _pages[number % _pages.Length];
        if (page is null)
            page = new Page { Number = number };
        else if (page.Number != number)
            Exchange(page, number);
        return _last = page;
    }

    private void Exchange(Page page, long number)
    {
        if (page.IsChanged)
        {
            _file ??= TemporaryFile.CreateHandle();
            RandomAccess.Write(_file, page.Bytes, page.Number * PageBytes);
            _fileLength = Math.Max(_fileLength, (page.Number + 1) * PageBytes);
        }
        (page.Number, page.IsChanged) = (number, false);
        var read = 0;
        var offset = number * PageBytes;
        while (read < PageBytes && offset + read < _fileLength && RandomAccess.Read(_file!, page.Bytes.AsSpan(read), offset + read) is > 0 and var more)
            read += more;
        page.Bytes.AsSpan(read).Clear();
    }

    private sealed class Page
    {
        public long Number { get; set; }

        public bool IsChanged { get; set; }

        public byte[] Bytes { get; } = new byte[PageBytes];
    }
}
