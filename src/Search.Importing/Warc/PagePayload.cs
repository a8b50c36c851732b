namespace Search.Importing.Warc;

/// <summary>What a record holds of a page: with the answer of the server around it, or alone.</summary>
internal sealed class PagePayload
{
    private readonly HttpAnswer? _answer;
    private readonly ReadOnlyMemory<byte> _block;

    private PagePayload(HttpAnswer? answer, ReadOnlyMemory<byte> block, string? contentType)
    {
        _answer = answer;
        _block = block;
        ContentType = contentType;
    }

    /// <summary>The media type that was declared; <see langword="null"/> without one.</summary>
    public string? ContentType { get; }

    /// <summary>Whether records of this kind may hold a page at all.</summary>
    public static bool MayBeIn(WarcRecord record) => record is { Url: not null, IsContinuation: false } && record.Type is "response" or "resource";

    /// <summary>The page in a record.</summary>
    /// <param name="record">The record's head.</param>
    /// <param name="block">The record's block, or its beginning.</param>
    /// <returns><see langword="null"/> for anything but HTML that was there: redirections, errors, pictures.</returns>
    public static PagePayload? Of(WarcRecord record, ReadOnlyMemory<byte> block)
    {
        if (record.Type == "resource")
            return IsHtml(record.ContentType, block) ? new PagePayload(null, block, record.ContentType) : null;
        if (HttpAnswer.Parse(block) is not { Status: 200 or 203 } answer)
            return null;
        var type = answer.Fields["Content-Type"];
        return IsHtml(type, answer.RawBody) ? new PagePayload(answer, block, type) : null;
    }

    /// <summary>The bytes of the page.</summary>
    /// <param name="maxBytes">How large it may grow.</param>
    /// <param name="problem">What was wrong; <see langword="null"/> when nothing was.</param>
    /// <returns>As much as can be read; <see langword="null"/> when nothing can.</returns>
    public ReadOnlyMemory<byte>? Body(int maxBytes, out string? problem)
    {
        problem = null;
        return _answer is null ? _block : _answer.Body(maxBytes, out problem);
    }

    private static bool IsHtml(string? contentType, ReadOnlyMemory<byte> body)
    {
        if (string.IsNullOrWhiteSpace(contentType))
            return body.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', (byte)'!' or (byte)'h' or (byte)'H', ..];
        return contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);
    }
}
