using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Appends frames to one file of the form of <see cref="LogFormat"/>. Not safe for use by several threads at once.</summary>
internal sealed class LogWriter : IDisposable
{
    private static readonly byte[] Padding = [.. Enumerable.Repeat(LogFormat.Padding, LogFormat.SectorLength)];

    private readonly SafeFileHandle _handle;
    private readonly byte[] _header = new byte[LogFormat.FrameHeaderLength];
    private ulong _sequence;

    private LogWriter(SafeFileHandle handle, long length, ulong sequence)
    {
        (_handle, Length, _sequence) = (handle, length, sequence);
    }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; private set; }

    /// <summary>Makes a log, empty and durable, name included.</summary>
    public static LogWriter Create(string folder, long number)
    {
        var path = Path.Combine(folder, LogFormat.FileName(number));
        var handle = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        Span<byte> header = stackalloc byte[LogFormat.HeaderLength];
        header[..LogFormat.HeaderChecksumOffset].Clear();
        header[(LogFormat.HeaderChecksumOffset + sizeof(uint))..].Fill(LogFormat.Padding);
        LogFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], LogFormat.Version);
        BinaryPrimitives.WriteInt64LittleEndian(header[20..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(header[LogFormat.HeaderChecksumOffset..], Crc32C.Compute(header[..LogFormat.HeaderChecksumOffset]));
        try
        {
            RandomAccess.Write(handle, header, 0);
            RandomAccess.FlushToDisk(handle);
            DurableFiles.FlushFolder(folder);
            return new LogWriter(handle, LogFormat.HeaderLength, 0);
        }
        catch
        {
            // The log before it goes on, and must stay the last one.
            handle.Dispose();
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Goes on with a log after its last whole frame; what stands beyond is cut off.</summary>
    public static LogWriter Continue(string path, long length, ulong sequence)
    {
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        RandomAccess.SetLength(handle, length);
        RandomAccess.FlushToDisk(handle);
        return new LogWriter(handle, length, sequence);
    }

    /// <summary>Appends a frame; when this returns it is durable.</summary>
    public void Append(ReadOnlyMemory<byte> payload)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_header, LogFormat.FrameMagic);
        BinaryPrimitives.WriteInt32LittleEndian(_header.AsSpan(4), payload.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(_header.AsSpan(8), _sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(16), Crc32C.Compute(payload.Span));
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(20), Crc32C.Compute(_header.AsSpan(0, 20)));
        var length = LogFormat.FrameLength(payload.Length);
        var padding = Padding.AsMemory(0, (int)(length - _header.Length - payload.Length));
        RandomAccess.Write(_handle, (IReadOnlyList<ReadOnlyMemory<byte>>)[_header, payload, padding], Length);
        RandomAccess.FlushToDisk(_handle);
        Length += length;
        _sequence++;
    }

    public void Dispose() => _handle.Dispose();
}
