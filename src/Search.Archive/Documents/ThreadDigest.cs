using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Search.Archive.Documents;

/// <summary>A hash of everything in a thread, so that writing the same again is recognised.</summary>
internal static class ThreadDigest
{
    public static string Of(ArticleThread thread)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var article = thread.Article;
        Add(hash, article.Id, article.Url, article.Outlet, article.Title, article.Published?.ToString(), article.PublishedSource, article.Body, article.Source);
        Add(hash, [.. article.Authors]);
        Add(hash, [.. article.Tags]);
        foreach (var comment in thread.Comments)
        {
            Add(hash, comment.Id, comment.ParentId, comment.Author, comment.Published?.ToString(), comment.Body,
                comment.Votes?.ToString(CultureInfo.InvariantCulture), comment.Source);
        }

        return Convert.ToBase64String(hash.GetHashAndReset().AsSpan(0, 16));
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
