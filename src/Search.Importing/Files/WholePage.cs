using Search.Importing.Formats;

namespace Search.Importing.Files;

/// <summary>Reads a file whole, as pages have to be: no page is larger than what memory holds many times over.</summary>
internal static class WholePage
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">The most bytes that a page may have.</param>
    /// <param name="problems">Told when there are more.</param>
    /// <returns><see langword="null"/> when there are more.</returns>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    /// <exception cref="InvalidDataException">The file is packed and damaged.</exception>
    public static ReadOnlyMemory<byte>? Read(SourceFile file, int maxBytes, ProblemSink problems)
    {
        using var stream = file.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length <= maxBytes)
                continue;
            problems.Problem($"larger than {maxBytes} bytes, which no page is; it was not read");
            return null;
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
