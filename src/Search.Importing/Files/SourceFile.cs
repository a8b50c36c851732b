using System.IO.Compression;
using Search.Importing.Packing;
using Search.Importing.Spooling;

namespace Search.Importing.Files;

/// <summary>A file about to be imported: its name, how it begins, and its content with any gzip wrapping taken off. Used by one thread.</summary>
internal sealed class SourceFile
{
    // 64 KB shows the first lines of anything; what needs more to be told apart is not worth guessing at.
    private const int HeadBytes = 64 << 10;

    private readonly Func<Stream> _open;
    private readonly Action<long> _counted;
    private readonly Action<long> _unpacked;
    private readonly bool _isGzip;
    private readonly HashSet<string> _told = [];
    private readonly bool _endsLinesByReturns;
    private Action<string>? _damaged;

    private SourceFile(string name, Func<Stream> open, Action<long> counted, UnpackBudget? budget = null)
    {
        Name = name;
        _open = open;
        _counted = counted;
        _unpacked = budget is null ? _ => { } : budget.Take;
        using (var raw = open())
        {
            var magic = new byte[2];
            _isGzip = raw.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        }
        string? damage = null;
        using var content = Unwrap(open(), what => damage ??= what);
        (Head, IsWholeInHead) = ReadHead(content);
        if (_endsLinesByReturns = ReturnLines.Are(Head.Span))
            Head = ReturnLines.Mended(Head.Span);
        if (damage is null)
            return;
        // What can be read is read, and reading on says what is wrong.
        IsWholeInHead = false;
        if (Head.IsEmpty)
            throw new InvalidDataException(damage);
    }

    /// <summary>The file as it was named by whoever asked for the import.</summary>
    public string Name { get; }

    /// <summary>The extension in lower case with its dot, that of the content when gzip wraps it: <c>.jsonl</c> of <c>news.jsonl.gz</c>.</summary>
    public string Extension
    {
        get
        {
            var name = Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3] : Name;
            return Path.GetExtension(name).ToLowerInvariant();
        }
    }

    /// <summary>The first bytes of the content. Where lines end with carriage returns alone, as on old Macs, these are line feeds here and in what is opened.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Whether <see cref="Head"/> is all there is.</summary>
    public bool IsWholeInHead { get; }

    /// <summary>Opens a file on disk and reads its head.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">As it was named.</param>
    /// <param name="counted">Told the bytes read from disk, as they are read.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <param name="budget">How much may come out of it if it is packed; <see langword="null"/> for any amount.</param>
    /// <exception cref="InvalidDataException">It begins like a gzip file and is none.</exception>
    public static SourceFile FromDisk(string path, string name, Action<long> counted, UnpackBudget? budget = null) => new(
        name,
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan),
        counted, budget);

    /// <summary>Opens an entry of a zip, which has to stay open, and reads its head.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or too much comes out of it.</exception>
    public static SourceFile FromZip(ZipArchiveEntry entry, string name, UnpackBudget budget) => new(name, () => new CountingStream(entry.Open(), budget.Take), _ => { }, budget);

    /// <summary>Opens content that can be opened again and again, and reads its head.</summary>
    /// <exception cref="InvalidDataException">It begins like a gzip file and is none.</exception>
    public static SourceFile FromStream(string name, Func<Stream> open, UnpackBudget budget) => new(name, open, _ => { }, budget);

    /// <summary>Content that is already in memory.</summary>
    public static SourceFile FromBytes(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false), _ => { });

    /// <summary>Has somebody told, once for each place, where what gzip wraps is damaged; it is read as far as it goes then, instead of failing there.</summary>
    public void TellDamage(Action<string> damaged) => _damaged = what =>
    {
        if (_told.Add(what))
            damaged(what);
    };

    /// <summary>The content from its first byte; the caller disposes it.</summary>
    public Stream Open()
    {
        var content = Unwrap(new CountingStream(_open(), _counted), _damaged);
        return _endsLinesByReturns ? new ReturnLines(content) : content;
    }

    /// <summary>The content from its first byte, for who can tell where it goes on behind damage: a <see cref="DamagedMemberException"/> says that it does. The caller disposes it.</summary>
    public Stream OpenMembers() => Unwrap(new CountingStream(_open(), _counted), null);

    /// <summary>The bytes as they lie on disk, for a zip; the caller disposes them. An entry of a zip, or what gzip wraps, is unpacked to a temporary file first.</summary>
    public Stream OpenSeekable()
    {
        var raw = _open();
        if (raw.CanSeek && !_isGzip)
            return raw;
        using var content = Unwrap(raw, _damaged);
        var copy = TemporaryFile.Create(bufferBytes: 1 << 16);
        try
        {
            content.CopyTo(copy);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
        copy.Position = 0;
        return copy;
    }

    private static (ReadOnlyMemory<byte> Head, bool IsWhole) ReadHead(Stream content)
    {
        var head = new byte[HeadBytes];
        var length = 0;
        try
        {
            for (var read = 1; read > 0 && length < HeadBytes; length += read)
                read = content.Read(head, length, HeadBytes - length);
        }
        catch (InvalidDataException) when (length > 0)
        {
            // Cut off or damaged further on: what can be read is read, and reading on says what is wrong.
            return (head.AsMemory(0, length), false);
        }
        return (head.AsMemory(0, length), length < HeadBytes);
    }

    private Stream Unwrap(Stream stream, Action<string>? damaged) => _isGzip ? new CountingStream(new GzipMembers(stream, damaged), _unpacked) : stream;
}
