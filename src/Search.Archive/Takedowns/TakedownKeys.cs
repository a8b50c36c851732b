using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Search.Analysis;

namespace Search.Archive.Takedowns;

/// <summary>Names what is kept out by hashes, so that a log of takedowns holds neither names nor addresses nor text.</summary>
/// <remarks>HMAC-SHA-256 (RFC 2104) with a salt of the archive's own, cut to 128 bits: a list of hashed names fits no other archive.</remarks>
internal sealed class TakedownKeys(byte[] salt)
{
    // Shorter comments are alike by chance.
    private const int ShortestText = 30;

    /// <summary>A new salt.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    /// <summary>An article by its id.</summary>
    public string OfArticle(string id) => Hash("article", id);

    /// <summary>An article by an address or identifier (<see cref="ArticleKeys"/>).</summary>
    public string OfKnownBy(string key) => Hash("known by", key);

    /// <summary>A name, within an outlet or in all.</summary>
    public string OfCommenter(string name, string? outlet) => Hash("commenter", ArchiveFields.Key(name), outlet is null ? "" : ArchiveFields.Key(outlet));

    /// <summary>A comment, by its id and by what it says, beneath an article that may come under its id or its keys.</summary>
    /// <param name="articleId">The article's id.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="comment">The comment.</param>
    public IEnumerable<string> OfComment(string articleId, IReadOnlyList<string> keys, Comment comment)
    {
        var text = comment.Body.Length < ShortestText ? null : Folding.Fold(string.Join(' ', comment.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        foreach (var article in keys.Select(key => $"key {key}").Prepend($"id {articleId}"))
        {
            yield return Hash("comment", article, comment.Id);
            if (text is not null)
                yield return Hash("text", article, ArchiveFields.Key(comment.Author ?? ""), text);
        }
    }

    private string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToBase64String(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
