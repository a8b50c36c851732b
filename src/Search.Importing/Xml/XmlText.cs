using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Encodings;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Xml;

/// <summary>Decodes XML files: by byte-order mark, by the shape of the first characters, by the XML declaration, else as UTF-8 (XML 1.0, appendix F).</summary>
internal static partial class XmlText
{
    // A declaration stands at the very beginning and is short.
    private const int DeclarationLength = 400;

    /// <summary>The head of a file as text, for recognising what it is.</summary>
    public static string Head(SourceFile file)
    {
        var encoding = EncodingOf(file.Head.Span, out var markLength) ?? Encoding.UTF8;
        return encoding.GetString(file.Head.Span[markLength..]);
    }

    /// <summary>Opens a file as text; bytes that are not of its encoding never fail.</summary>
    public static TextReader Open(SourceFile file, ProblemSink problems)
    {
        var stream = file.Open();
        var encoding = EncodingOf(file.Head.Span, out var markLength);
        stream.ReadExactly(new byte[markLength]);
        if (encoding is null or UTF8Encoding)
            return new NotingReader(stream, TolerantUtf8.Create(out var fallback), fallback, problems);
        problems.NoteOnce($"decoded as {encoding.WebName}, as the file says");
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    }

    private static Encoding? EncodingOf(ReadOnlySpan<byte> head, out int markLength)
    {
        if (TextEncodings.OfMark(head, out markLength) is { } marked)
            return marked;
        if (head is [(byte)'<', 0, _, 0, ..])
            return Encoding.Unicode;
        if (head is [0, (byte)'<', 0, _, ..])
            return Encoding.BigEndianUnicode;
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, DeclarationLength)]);
        var declared = DeclarationRegex().Match(start) is { Success: true } match ? Charsets.Find(match.Groups["name"].Value) : null;
        // What could be read as ASCII this far is not UTF-16, whatever it says.
        return declared is UnicodeEncoding or UTF32Encoding ? null : declared;
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex DeclarationRegex();

    private sealed class NotingReader(Stream stream, Encoding encoding, TolerantUtf8 fallback, ProblemSink problems)
        : StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16)
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing && fallback.FellBack)
                problems.NoteOnce("some bytes are not valid UTF-8: read as Windows-1252");
            base.Dispose(disposing);
        }
    }
}
