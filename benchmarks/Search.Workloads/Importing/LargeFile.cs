using System.IO.Compression;
using System.Text;

namespace Search.Workloads.Importing;

/// <summary>Writes a file of a format and a size.</summary>
internal static class LargeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="format">What.</param>
    /// <param name="bytes">How large it becomes; the last item may go beyond.</param>
    /// <param name="texts">What its items say.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static void Write(string path, LargeFormat format, long bytes, ItemTexts texts, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        var item = 0L;
        if (format.IsPacked)
        {
            for (; file.Position < bytes; item++)
            {
                cancellation.ThrowIfCancellationRequested();
                using var member = new StreamWriter(new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true), Utf8, 1 << 13);
                format.Item(member, texts, item);
            }
            return;
        }
        using var writer = new StreamWriter(file, Utf8, 1 << 16);
        writer.Write(format.Head);
        for (; file.Position < bytes; item++)
        {
            cancellation.ThrowIfCancellationRequested();
            format.Item(writer, texts, item);
        }
        writer.Write(format.Tail);
    }
}
