using Search.Importing.Headers;

namespace Search.Importing.Mail;

/// <summary>A message, or a part of one: fields, an empty line, a body (RFC 5322, RFC 2045).</summary>
internal sealed class MimePart
{
    // Messages forwarded within messages: more are an attack, or a loop.
    private const int MaxDepth = 20;

    // Parts of one message.
    private const int MaxParts = 1_000;

    private readonly int _depth;

    private MimePart(HeaderFields fields, ReadOnlyMemory<byte> body, int depth)
    {
        Fields = fields;
        RawBody = body;
        _depth = depth;
        Type = new MediaType(fields["Content-Type"]);
        Disposition = new MediaType(fields["Content-Disposition"] ?? "inline");
    }

    public HeaderFields Fields { get; }

    /// <summary>The body as it was sent.</summary>
    public ReadOnlyMemory<byte> RawBody { get; }

    public MediaType Type { get; }

    public MediaType Disposition { get; }

    /// <summary>Reads a message.</summary>
    public static MimePart Parse(ReadOnlyMemory<byte> message) => Parse(message, 0);

    /// <summary>The parts of a body of several; none of any other.</summary>
    public IEnumerable<MimePart> Parts()
    {
        if (_depth >= MaxDepth)
            return [];
        if (Type.Name == "message/rfc822")
            return [Parse(Body(), _depth + 1)];
        if (!Type.Name.StartsWith("multipart/", StringComparison.Ordinal) || Type["boundary"] is not { Length: > 0 } boundary)
            return [];
        return Split(System.Text.Encoding.UTF8.GetBytes($"--{boundary}"));
    }

    /// <summary>The body, its transfer encoding taken off.</summary>
    public ReadOnlyMemory<byte> Body() => Fields["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => QuotedPrintable.Decode(RawBody.Span),
        "base64" => LenientBase64.Decode(RawBody.Span),
        _ => RawBody,
    };

    private static MimePart Parse(ReadOnlyMemory<byte> message, int depth)
    {
        var fields = new HeaderFields();
        var rest = message;
        while (!rest.IsEmpty)
        {
            var line = TakeLine(ref rest);
            // A line that is no field where one should be: the empty line before the body was left out.
            if (line.IsEmpty || !fields.TryAdd(line.Span) && depth > 0)
                break;
        }
        return new MimePart(fields, rest, depth);
    }

    // Parts lie between lines that begin with the boundary; the text before the first and behind the last is for readers that know no MIME.
    private IEnumerable<MimePart> Split(byte[] boundary)
    {
        var rest = RawBody;
        var start = -1;
        var at = 0;
        var parts = 0;
        while (!rest.IsEmpty && parts < MaxParts)
        {
            var before = rest.Length;
            var line = TakeLine(ref rest);
            if (line.Span.StartsWith(boundary))
            {
                if (start >= 0)
                {
                    parts++;
                    yield return Parse(RawBody[start..at], _depth + 1);
                }
                if (line.Span[boundary.Length..].StartsWith("--"u8))
                    yield break;
                start = RawBody.Length - rest.Length;
            }
            at += before - rest.Length;
        }
        if (start >= 0 && start < RawBody.Length)
            yield return Parse(RawBody[start..], _depth + 1);
    }

    private static ReadOnlyMemory<byte> TakeLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line.Span is [.., (byte)'\r'] ? line[..^1] : line;
    }
}
