namespace Search.Indexing;

/// <summary>The log: batches that were accepted and are not yet in segments of a commit.</summary>
/// <remarks>
/// <code>
/// file    := header frame*
/// header  := magic:8 version:u16 zero:10 number:u64 crc:u32 padding                                          512 bytes
/// frame   := magic:u32 length:u32 sequence:u64 payloadCrc:u32 headerCrc:u32 payload:byte{length} padding      a multiple of 512 bytes
/// payload := (length:varint batch:byte{length})*                                                             as <see cref="BatchFormat"/>
/// padding := FF*                                                                                             up to the next sector
/// </code>
/// Integers are little endian, checksums CRC-32C; the header checksums cover what stands before them. Frames are numbered from 0 in
/// each file, files one after the other; the file's number is also in its name, <c>log-00000007</c>.
/// <para>
/// A frame is what one fsync makes durable: the batches of every caller that waited at that moment. A frame is begun only when the one before
/// it is durable, and nothing of it is acknowledged before it is itself. So a crash can leave at most the last frame of the last file
/// incomplete: shorter than it says, or with sectors of zeros where the disk had not got to. Such a frame is left out. Anything else that
/// does not agree with its checksum is damage, and is reported: what it held may have been acknowledged. That is why frames fill whole sectors:
/// a few zeros that belong there are not taken for a sector that was never written.
/// </para>
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class LogFormat
{
    public const int Version = 1;

    public const int HeaderLength = SectorLength;

    public const int HeaderChecksumOffset = 28;

    public const int FrameHeaderLength = 24;

    public const uint FrameMagic = 0x4D415246; // "FRAM"

    // The unit that every disk writes whole.
    public const int SectorLength = 512;

    public const byte Padding = 0xFF;

    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'S', (byte)'L', (byte)'O', (byte)'G', 0x0D, 0x0A, 0x1A];

    public const string FileNamePrefix = "log-";

    public static string FileName(long number) => $"{FileNamePrefix}{number:d8}";

    /// <summary>Bytes of a frame with so many bytes of payload.</summary>
    public static long FrameLength(int payload) => ((long)FrameHeaderLength + payload + SectorLength - 1) / SectorLength * SectorLength;

    /// <summary>The numbers and paths of the logs in a folder, ascending.</summary>
    public static List<(long Number, string Path)> Find(string folder)
    {
        var logs = new List<(long, string)>();
        foreach (var path in Directory.EnumerateFiles(folder, FileNamePrefix + "*"))
        {
            if (long.TryParse(Path.GetFileName(path).AsSpan(FileNamePrefix.Length), out var number))
                logs.Add((number, path));
        }
        logs.Sort();
        return logs;
    }
}
