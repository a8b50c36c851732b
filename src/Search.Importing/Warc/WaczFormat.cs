using System.IO.Compression;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Packing;

namespace Search.Importing.Warc;

/// <summary>WACZ (https://specs.webrecorder.net/wacz/1.1.1): WARC files in a zip, read as one archive of the web.</summary>
/// <remarks>Of the captures of one address in all its files the latest is read. The lists of pages and the indexes beside them are not needed.</remarks>
/// <param name="options">How to import.</param>
/// <param name="pages">Reads a page.</param>
internal sealed class WaczFormat(ImportOptions options, ICapturedPageReader pages) : ISourceFormat
{
    public string Name => "WACZ";

    public bool IsZip => true;

    public bool Recognises(SourceFile file)
    {
        if (!file.Head.Span.StartsWith("PK\u0003\u0004"u8))
            return false;
        try
        {
            using var zip = new ZipArchive(file.OpenSeekable(), ZipArchiveMode.Read);
            return zip.GetEntry("datapackage.json") is not null && Archives(zip).Any();
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var zip = new ZipArchive(file.OpenSeekable(), ZipArchiveMode.Read);
        var archives = Archives(zip).Select(archive => ($"{file.Name}/{archive.FullName}", (Func<Stream>)(() => Open(archive)))).ToList();
        foreach (var thread in new WarcThreads(options, pages, problems).Read(archives))
            yield return thread;
    }

    private static IEnumerable<ZipArchiveEntry> Archives(ZipArchive zip) => zip.Entries
        .Where(entry => entry.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))
        .OrderBy(entry => entry.FullName, StringComparer.Ordinal);

    private static Stream Open(ZipArchiveEntry archive) =>
        archive.FullName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GzipMembers(archive.Open(), damaged: null) : archive.Open();
}
