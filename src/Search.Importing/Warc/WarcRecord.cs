using System.Globalization;
using Search.Importing.Headers;

namespace Search.Importing.Warc;

/// <summary>The head of a WARC record (ISO 28500); its block follows in the reader.</summary>
/// <param name="Fields">The named fields.</param>
/// <param name="Offset">The byte it begins with, from 0, gzip taken off.</param>
/// <param name="Length">The bytes of its block.</param>
internal sealed record WarcRecord(HeaderFields Fields, long Offset, long Length)
{
    /// <summary>What the record is, in lower case: <c>response</c>, <c>revisit</c>, ….</summary>
    public string Type { get; } = Fields["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The address that was captured; <see langword="null"/> without one.</summary>
    // WARC 1.0's grammar has the address in angle brackets, and some writers heeded it.
    public string? Url { get; } = Fields["WARC-Target-URI"]?.Trim('<', '>', ' ');

    /// <summary>When it was captured; <see langword="null"/> when that cannot be read.</summary>
    public DateTimeOffset? Captured { get; } = Time(Fields["WARC-Date"]);

    /// <summary>The media type of the block.</summary>
    public string? ContentType => Fields["Content-Type"];

    /// <summary>Of a revisit: the address of the capture it was found to be the same as.</summary>
    public string? RefersToUrl => Fields["WARC-Refers-To-Target-URI"]?.Trim('<', '>', ' ');

    /// <summary>Of a revisit: when that was captured.</summary>
    public DateTimeOffset? RefersToCaptured => Time(Fields["WARC-Refers-To-Date"]);

    /// <summary>Whether the record holds only a part of what was sent.</summary>
    public bool IsTruncated => Fields["WARC-Truncated"] is not null;

    /// <summary>Whether the record is a later part of another one.</summary>
    public bool IsContinuation => Fields["WARC-Segment-Number"] is { } number && number != "1";

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
