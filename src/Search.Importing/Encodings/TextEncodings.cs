using System.Text;

namespace Search.Importing.Encodings;

/// <summary>Tells how bytes are encoded when nothing says so: by a byte-order mark, else UTF-8 if they are valid UTF-8, else Windows-1252.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Windows-1252, the encoding of western pages that declare none; it has a character for almost every byte.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("This .NET runtime lacks the Windows-1252 encoding.");

    /// <summary>The encoding that a byte-order mark declares, and the mark's length; <see langword="null"/> without a mark.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> head, out int markLength)
    {
        (var encoding, markLength) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    /// <summary>Decodes a whole text.</summary>
    /// <param name="bytes">The text, with its mark if it has one.</param>
    /// <param name="note">What a person should know about the decoding; <see langword="null"/> when it was plain UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out string? note)
    {
        note = null;
        if (OfMark(bytes, out var markLength) is { } marked)
        {
            if (marked is not UTF8Encoding)
            {
                note = $"decoded as {marked.WebName}, as its byte-order mark says";
                return marked.GetString(bytes[markLength..]);
            }
            bytes = bytes[markLength..];
        }
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            note = "not valid UTF-8: decoded as Windows-1252";
            return Windows1252.GetString(bytes);
        }
    }
}
