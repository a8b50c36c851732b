using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Search.Archive.Documents;

/// <summary>A hash of everything in a thread but its provenance, so that writing the same again is recognised.</summary>
internal static class ThreadDigest
{
    public static string Of(ArticleThread thread)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var article = thread.Article;
        Add(hash, article.Id, article.Url, article.Outlet, article.Title, article.Published?.ToString(), article.PublishedSource, article.Body, article.Source);
        Add(hash, [.. article.Authors]);
        Add(hash, [.. article.Tags]);
        if (article.Language is not null || article.Identifiers.Count > 0 || article.IsStandIn)
            Add(hash, [article.Language, article.IsStandIn ? "stands in" : "", .. article.Identifiers]);
        foreach (var comment in thread.Comments)
            Add(hash, comment);
        return Convert.ToBase64String(hash.GetHashAndReset().AsSpan(0, 16));
    }

    public static string Of(Comment comment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, comment);
        return Convert.ToBase64String(hash.GetHashAndReset().AsSpan(0, 9));
    }

    private static void Add(IncrementalHash hash, Comment comment)
    {
        Add(hash, comment.Id, comment.ParentId, comment.Author, comment.Published?.ToString(), comment.Body,
            comment.Votes?.ToString(CultureInfo.InvariantCulture), comment.Source);
        if (comment.Language is not null)
            Add(hash, comment.Language);
    }

    // Each part is preceded by its length, so that no two threads look alike by where their parts end.
    private static void Add(IncrementalHash hash, params ReadOnlySpan<string?> parts)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            BitConverter.TryWriteBytes(length, part?.Length ?? -1);
            hash.AppendData(length);
            if (part is not null)
                hash.AppendData(Encoding.Unicode.GetBytes(part));
        }

        hash.AppendData([0xff]);
    }
}
