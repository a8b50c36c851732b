namespace Search.Importing.Warc;

/// <summary>A page as a crawler captured it.</summary>
/// <param name="Html">The bytes of the page, compression taken off.</param>
/// <param name="Url">Its address.</param>
/// <param name="ContentType">The media type that the server declared, with its charset; <see langword="null"/> without one.</param>
/// <param name="Captured">When it was captured, which says only that it was published before.</param>
/// <param name="Offset">The byte of the file its record begins with, from 0, gzip taken off.</param>
internal sealed record CapturedPage(ReadOnlyMemory<byte> Html, string Url, string? ContentType, DateTimeOffset? Captured, long Offset);
