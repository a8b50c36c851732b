using System.IO.Compression;
using Search.Importing.Formats;

namespace Search.Importing.Files;

/// <summary>Looks into a zip file: its entries as files of their own, in ordinal order of their names. Used by one thread.</summary>
internal static class ZipSource
{
    // The directory of a zip is held in memory, some 200 bytes an entry.
    private const int MostEntries = 1_000_000;

    // The signature of a first entry, and that of an empty zip.
    private static readonly byte[][] Signatures = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]];

    /// <summary>Whether a file is a zip.</summary>
    public static bool Is(SourceFile file) => Signatures.Any(signature => file.Head.Span.StartsWith(signature));

    /// <summary>The files in it; those whose content cannot be had are told.</summary>
    /// <param name="file">The zip.</param>
    /// <param name="budget">How much may come out.</param>
    /// <param name="problems">Told what is wrong with the zip or an entry.</param>
    /// <param name="skipped">Told the names of entries that are not looked at, and why.</param>
    /// <param name="read">Told the packed size of each entry when it was read.</param>
    /// <exception cref="InvalidDataException">It is damaged, or no zip after all.</exception>
    public static IEnumerable<SourceFile> Entries(SourceFile file, UnpackBudget budget, ProblemSink problems, Action<string, string> skipped, Action<long> read)
    {
        using var stream = file.OpenSeekable();
        using var zip = Open(stream);
        if (zip.Entries.Count > MostEntries)
        {
            problems.Problem($"holds more than {MostEntries} files; it was not read");
            yield break;
        }
        foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            // Folders have entries of their own.
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
                continue;
            var name = FileWalker.Shown($"{file.Name}/{entry.FullName.Replace('\\', '/').TrimStart('/')}");
            if ((entry.IsEncrypted ? "encrypted" : ReasonToSkip(entry.FullName)) is { } reason)
                skipped(name, reason);
            else if (Open(entry, name, budget, problems) is { } opened)
                yield return opened;
            read(entry.CompressedLength);
        }
    }

    /// <summary>Why an entry of this name is not looked at; <see langword="null"/> when it is.</summary>
    public static string? ReasonToSkip(string name)
    {
        var parts = name.Split('/', '\\');
        if (parts.Any(part => part.StartsWith('.') && part is not ("." or "..") || part == "__MACOSX"))
            return "hidden";
        return FileWalker.DescribesFolder(parts[^1]) ? "describes the folder, holds no article" : null;
    }

    // Its list of entries stands at the end of a zip, and is what a download that broke off lacks.
    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"the zip is cut off or damaged, and the list of its files cannot be read; get it again, or mend it (zip -FF): {error.Message}", error);
        }
    }

    private static SourceFile? Open(ZipArchiveEntry entry, string name, UnpackBudget budget, ProblemSink problems)
    {
        try
        {
            return SourceFile.FromZip(entry, name, budget);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            problems.Problem($"an entry cannot be unpacked: {entry.FullName}: {error.Message}");
            return null;
        }
    }
}
