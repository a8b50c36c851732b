using System.Text;

namespace Search.Importing.Files;

/// <summary>Knows kinds of files that people have and that hold no text to read, and what to do with them.</summary>
internal static class ForeignFile
{
    // The name of its first entry begins at this byte of a zip (APPNOTE.TXT, 4.3.7), behind its length.
    private const int FirstName = 30;

    private static readonly (byte[] Signature, string What)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "a PDF, which is not read; save it as text or HTML"),
        ("{\\rtf"u8.ToArray(), "a document in RTF, which is not read; save it as text or HTML"),
        ("%!PS"u8.ToArray(), "PostScript, which is not read; save it as text or HTML"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a document of an office program, which is not read; save it as text or HTML"),
        ("Rar!"u8.ToArray(), Packed("RAR")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Packed("7z")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], Packed("xz")),
        ("BZh"u8.ToArray(), Packed("bzip2")),
        ([0x28, 0xB5, 0x2F, 0xFD], Packed("Zstandard")),
        ("SQLite format 3\0"u8.ToArray(), "a database of SQLite, which is not read; export its tables as CSV"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
    ];

    /// <summary>What the file is, and what to do with it; <see langword="null"/> for anything that a format might read.</summary>
    public static string? Of(SourceFile file)
    {
        var head = file.Head.Span;
        if (ZipSource.Is(file))
            return OfFirstEntry(head);
        foreach (var (signature, what) in Kinds)
        {
            if (head.StartsWith(signature))
                return what;
        }
        return null;
    }

    private static string? OfFirstEntry(ReadOnlySpan<byte> zip)
    {
        if (zip.Length < FirstName + "[Content_Types].xml".Length)
            return null;
        var name = Encoding.Latin1.GetString(zip[FirstName..Math.Min(zip.Length, FirstName + 100)]);
        return name.StartsWith("[Content_Types].xml", StringComparison.Ordinal) || name.StartsWith("mimetypeapplication/", StringComparison.Ordinal)
            ? "a document of an office program or a book, which is not read; save it as text or HTML"
            : null;
    }

    private static string Packed(string how) => $"packed with {how}, which is not looked into; unpack it, or pack it as .zip or .gz";
}
