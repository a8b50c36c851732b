using System.Globalization;

namespace Search.Importing.Warc;

/// <summary>Joins the chunks of a body that was sent in chunks (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>The body without the lengths between its chunks; what is not chunked after all is given back as it is.</summary>
    /// <remarks>A body that is cut off gives what came.</remarks>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        while (TryTakeLength(ref rest, out var length))
        {
            if (length == 0)
                return Joined(joined);
            var taken = (int)Math.Min(length, rest.Length);
            joined.Write(rest[..taken]);
            rest = rest[taken..];
            if (rest is [(byte)'\r', (byte)'\n', ..])
                rest = rest[2..];
            else if (rest is [(byte)'\n', ..])
                rest = rest[1..];
        }
        // Crawlers that store the joined body often keep the field that says it is chunked.
        return joined.Length == 0 ? body : Joined(joined);
    }

    private static bool TryTakeLength(ref ReadOnlySpan<byte> rest, out long length)
    {
        length = 0;
        var end = rest.IndexOf((byte)'\n');
        // A length and, seldom, an extension: no line of a chunk is longer.
        if (end is < 1 or > 200)
            return false;
        var line = rest[..end];
        var extension = line.IndexOf((byte)';');
        var digits = (extension < 0 ? line : line[..extension]).Trim(" \t\r"u8);
        if (digits.Length is 0 or > 15 || !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out length))
            return false;
        rest = rest[(end + 1)..];
        return true;
    }

    private static ReadOnlyMemory<byte> Joined(MemoryStream joined) => joined.GetBuffer().AsMemory(0, (int)joined.Length);
}
