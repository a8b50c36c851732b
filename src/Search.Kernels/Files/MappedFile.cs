using System.IO.MemoryMappedFiles;

namespace Search.Kernels;

/// <summary>A file mapped into memory to be read.</summary>
/// <remarks>
/// Safe for use by several threads, but a span must not be used after <see cref="Dispose"/>, which takes the memory away. The file must
/// not be shortened while it is mapped.
/// </remarks>
public sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;

    private MappedFile(long length, MemoryMappedFile? file, MemoryMappedViewAccessor? view)
    {
        Length = length;
        _file = file;
        _view = view;
        if (view is null)
            return;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + view.PointerOffset;
    }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; }

    /// <summary>Maps the file; others may read, rename and delete it meanwhile.</summary>
    public static MappedFile Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Write | FileShare.Delete, bufferSize: 0);
        if (stream.Length == 0)
        {
            stream.Dispose();
            return new MappedFile(0, null, null);
        }
        var length = stream.Length;
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        return new MappedFile(length, file, file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read));
    }

    /// <summary>Bytes of the file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the file.</exception>
    /// <exception cref="ObjectDisposedException">The file is no longer mapped.</exception>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if ((ulong)offset > (ulong)Length || (uint)length > (ulong)(Length - offset))
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{length} bytes at {offset} are not within the file's {Length}.");
        var start = _start;
        if (start is null)
        {
            ObjectDisposedException.ThrowIf(Length > 0, this);
            return default;
        }
        return new ReadOnlySpan<byte>(start + offset, length);
    }

    /// <summary>Takes the memory away.</summary>
    public void Dispose()
    {
        if (_start is null)
            return;
        _start = null;
        _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file!.Dispose();
    }
}
