using System.Globalization;
using System.IO.Compression;
using Search.Importing.Headers;

namespace Search.Importing.Warc;

/// <summary>An answer of a web server as it came over the wire (RFC 9112): status, fields and body.</summary>
internal sealed class HttpAnswer
{
    private HttpAnswer(int status, HeaderFields fields, ReadOnlyMemory<byte> rawBody)
    {
        Status = status;
        Fields = fields;
        RawBody = rawBody;
    }

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The named fields.</summary>
    public HeaderFields Fields { get; }

    /// <summary>The body as it was sent.</summary>
    public ReadOnlyMemory<byte> RawBody { get; }

    /// <summary>Reads an answer, or the beginning of one.</summary>
    /// <returns><see langword="null"/> when it does not begin like one.</returns>
    public static HttpAnswer? Parse(ReadOnlyMemory<byte> message)
    {
        var rest = message;
        var first = TakeLine(ref rest).Span;
        if (!first.StartsWith("HTTP/"u8) || StatusOf(first) is not { } status)
            return null;
        var fields = new HeaderFields();
        while (rest.Length > 0 && TakeLine(ref rest) is { Length: > 0 } line)
            fields.TryAdd(line.Span);
        return new HttpAnswer(status, fields, rest);
    }

    /// <summary>The body as it was meant, chunks joined and compression taken off.</summary>
    /// <param name="maxBytes">How large it may grow.</param>
    /// <param name="problem">What was wrong; <see langword="null"/> when nothing was.</param>
    /// <returns>As much of the body as can be read; <see langword="null"/> when nothing can.</returns>
    public ReadOnlyMemory<byte>? Body(int maxBytes, out string? problem)
    {
        problem = null;
        var body = RawBody;
        if (Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = ChunkedBody.Join(body);
        foreach (var coding in (Fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (Decompress(body, coding.ToLowerInvariant(), maxBytes, out problem) is not { } plain)
                return null;
            body = plain;
        }
        return body;
    }

    private static ReadOnlyMemory<byte>? Decompress(ReadOnlyMemory<byte> body, string coding, int maxBytes, out string? problem)
    {
        problem = null;
        var input = new MemoryStream(body.ToArray(), writable: false);
        var isZlib = body.Length >= 2 && (body.Span[0] & 0x0F) == 8 && (body.Span[0] * 256 + body.Span[1]) % 31 == 0;
        switch (coding)
        {
            case "identity" or "none" or "utf-8":
                return body;
            case "gzip" or "x-gzip":
                // Crawlers that store the plain body often keep the field all the same.
                return body.Span is not [0x1F, 0x8B, ..] ? body : Inflate(new GZipStream(input, CompressionMode.Decompress), maxBytes, out problem);
            case "deflate":
                // RFC 9110 means zlib; many servers sent bare deflate.
                return Inflate(isZlib ? new ZLibStream(input, CompressionMode.Decompress) : new DeflateStream(input, CompressionMode.Decompress), maxBytes, out problem);
            case "br":
                return LooksLikeHtml(body.Span) ? body : Inflate(new BrotliStream(input, CompressionMode.Decompress), maxBytes, out problem);
            default:
                problem = $"the body is coded as \"{coding}\", which cannot be read";
                return LooksLikeHtml(body.Span) ? body : null;
        }
    }

    private static ReadOnlyMemory<byte>? Inflate(Stream compressed, int maxBytes, out string? problem)
    {
        problem = null;
        var plain = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            for (int read; (read = compressed.Read(buffer)) > 0;)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length <= maxBytes)
                    continue;
                problem = $"the body grows to more than {maxBytes} bytes, which no page does";
                return null;
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException or InvalidOperationException)
        {
            problem = $"the compressed body is damaged: {error.Message}";
        }
        finally
        {
            compressed.Dispose();
        }
        return plain.Length == 0 ? null : plain.GetBuffer().AsMemory(0, (int)plain.Length);
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    private static ReadOnlyMemory<byte> TakeLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line.Span is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private static int? StatusOf(ReadOnlySpan<byte> line)
    {
        var blank = line.IndexOf((byte)' ');
        var code = blank < 0 ? default : line[(blank + 1)..].TrimStart((byte)' ');
        return code.Length >= 3 && int.TryParse(code[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
    }
}
