using System.Text;
using System.Text.RegularExpressions;

namespace Search.Importing.Mail;

/// <summary>Cuts a mailbox into its messages. Used by one thread.</summary>
/// <remarks>
/// A message begins with a line <c>From address date</c> behind an empty line (RFC 4155). Some writers leave such lines within texts as they are (mboxo), so a
/// line counts only if it names a date. <c>&gt;From</c>, and with more marks, has one mark taken off, as mboxrd means it.
/// </remarks>
/// <param name="stream">The mailbox.</param>
/// <param name="maxBytes">The longest message that is kept; the rest of a longer one is left out.</param>
internal sealed partial class MboxReader(Stream stream, int maxBytes)
{
    private readonly ByteLineSource _lines = new(stream);
    private byte[]? _separator;
    private bool _begun;

    /// <summary>The message that was read last; valid until the next is read.</summary>
    public MemoryStream Message { get; } = new();

    /// <summary>The byte the message begins with, from 0.</summary>
    public long Offset { get; private set; }

    /// <summary>The line before the message, which names a date: that of its arrival.</summary>
    public string Separator { get; private set; } = "";

    /// <summary>Whether the message was longer than the limit.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>Why the mailbox ended before its end; <see langword="null"/> when it did not.</summary>
    public string? Failure => _lines.Failure;

    /// <summary>Whether a line separates messages, by itself.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && line.Length < 1_000 && SeparatorRegex().IsMatch(Encoding.Latin1.GetString(line));

    /// <summary>The beginning of a mailbox without the mark that an editor put before it, saying that it is UTF-8.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> beginning) => beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;

    /// <summary>Reads the next message.</summary>
    public bool TryRead()
    {
        if (!_begun && !TrySkipToFirst())
            return false;
        if (_separator is null)
            return false;
        Separator = Encoding.Latin1.GetString(_separator).TrimEnd();
        Offset = _lines.Offset;
        _separator = null;
        Message.SetLength(0);
        WasTooLong = false;
        var isBehindEmpty = false;
        while (_lines.TryRead())
        {
            var line = _lines.Line.Span;
            if (isBehindEmpty && IsSeparator(line))
            {
                _separator = line.ToArray();
                break;
            }
            isBehindEmpty = line.TrimEnd("\r\n"u8).IsEmpty;
            var marks = line.IndexOfAnyExcept((byte)'>');
            Write(marks > 0 && line[marks..].StartsWith("From "u8) ? line[1..] : line);
        }
        return true;
    }

    private bool TrySkipToFirst()
    {
        _begun = true;
        while (_lines.TryRead())
        {
            if (WithoutMark(_lines.Line.Span) is var line && line.StartsWith("From "u8))
            {
                _separator = line.ToArray();
                return true;
            }
        }
        return false;
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        if (Message.Length + line.Length > maxBytes)
            WasTooLong = true;
        else if (!WasTooLong)
            Message.Write(line);
    }

    // A time, and a year near the end: "From ann@… Mon Apr 13 05:06:07 2009", with a zone in various places.
    [GeneratedRegex(@"^From \S.*\b\d{1,2}:\d\d(?::\d\d)?\b.*\b(?:19|20)\d\d\b|^From \S.*\b(?:19|20)\d\d\b.*\b\d{1,2}:\d\d(?::\d\d)?\b|^From (?:-|\S+@\S+|MAILER-DAEMON|\?\?\?@\?\?\?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorRegex();
}
