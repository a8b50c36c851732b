using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Search.Importing.Tests.Warc;

/// <summary>Writes WARC files.</summary>
internal sealed class AWarc
{
    private readonly List<byte[]> _records = [];

    /// <summary>The records' ends in the file, gzip not counted.</summary>
    public int Length => _records.Sum(record => record.Length);

    public AWarc Page(string url, string captured, string html, params string[] fields) => Page(url, captured, Encoding.UTF8.GetBytes(html), ["Content-Type: text/html; charset=utf-8", .. fields]);

    public AWarc Page(string url, string captured, byte[] body, string[] fields, string status = "200 OK") =>
        Record("response", url, captured, [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{string.Concat(fields.Select(field => $"{field}\r\n"))}\r\n"), .. body], "Content-Type: application/http; msgtype=response");

    public AWarc Revisit(string url, string captured, string sameAs) =>
        Record("revisit", url, captured, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), $"WARC-Refers-To-Target-URI: {url}", $"WARC-Refers-To-Date: {sameAs}");

    public AWarc Record(string type, string url, string captured, byte[] block, params string[] fields) => Raw(
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {captured}\r\n{string.Concat(fields.Select(field => $"{field}\r\n"))}Content-Length: {block.Length}\r\n\r\n")),
        .. block, .. "\r\n\r\n"u8,
    ]);

    public AWarc Raw(byte[] bytes)
    {
        _records.Add(bytes);
        return this;
    }

    public byte[] Plain() => [.. _records.SelectMany(record => record)];

    /// <summary>Each record a gzip member of its own, as crawlers write them.</summary>
    public byte[] Gzipped() => [.. _records.SelectMany(Gzip)];

    public static byte[] Gzip(byte[] bytes) => Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest));

    public static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A body as a server sends it in chunks.</summary>
    public static byte[] Chunked(byte[] body, int size)
    {
        using var chunked = new MemoryStream();
        foreach (var chunk in body.Chunk(size))
        {
            chunked.Write(Encoding.ASCII.GetBytes($"{chunk.Length:x};ext=1\r\n"));
            chunked.Write(chunk);
            chunked.Write("\r\n"u8);
        }
        chunked.Write("0\r\nTrailer: x\r\n\r\n"u8);
        return chunked.ToArray();
    }
}
