using System.Formats.Tar;
using Microsoft.Win32.SafeHandles;
using Search.Importing.Formats;
using Search.Importing.Spooling;

namespace Search.Importing.Files;

/// <summary>Looks into a tar archive (POSIX.1-2017, ustar and pax; GNU's): its entries as files of their own, in its order. Used by one thread.</summary>
/// <remarks>A tar is read once from front to back, and a file more often: each is copied to a temporary file while it is looked at.</remarks>
internal static class TarSource
{
    // Behind the fields of its first entry an archive names its form.
    private const int Magic = 257;

    /// <summary>Whether a file is a tar archive.</summary>
    public static bool Is(SourceFile file) => file.Head.Length > Magic && file.Head.Span[Magic..].StartsWith("ustar"u8);

    /// <summary>The files in it, each to be read before the next is asked for; links, devices and folders are none.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="budget">How much may come out of what is packed in it.</param>
    /// <param name="problems">Told where it is cut off.</param>
    /// <param name="skipped">Told the names of entries that are not looked at, and why.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IEnumerable<SourceFile> Entries(SourceFile file, UnpackBudget budget, ProblemSink problems, Action<string, string> skipped)
    {
        using var stream = file.Open();
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
                continue;
            var name = FileWalker.Shown($"{file.Name}/{(entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name.TrimStart('/'))}");
            if (ZipSource.ReasonToSkip(entry.Name) is { } reason)
                skipped(name, reason);
            else if (entry.DataStream is not { } data)
                skipped(name, "empty");
            else
            {
                using var copy = TemporaryFile.CreateHandle();
                var isWhole = Copy(data, copy) == entry.Length;
                yield return SourceFile.FromStream(name, () => new Part(copy), budget);
                if (isWhole)
                    continue;
                problems.Problem($"the tar is cut off within {entry.Name}");
                yield break;
            }
        }
    }

    // Returns how much there was.
    private static long Copy(Stream data, SafeFileHandle copy)
    {
        var buffer = new byte[1 << 16];
        var position = 0L;
        try
        {
            for (int read; (read = data.Read(buffer)) > 0; position += read)
                RandomAccess.Write(copy, buffer.AsSpan(0, read), position);
        }
        catch (EndOfStreamException)
        {
            // Cut off here.
        }
        return position;
    }

    // Reads from a place of its own, for a file may be opened again while it is read.
    private sealed class Part(SafeFileHandle file) : ForwardStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(file, buffer, _position);
            _position += read;
            return read;
        }
    }
}
