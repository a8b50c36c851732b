using System.Security.Cryptography;
using System.Text;

namespace Search.Importing.Identity;

/// <summary>Ids that come out the same whenever the same thing is imported again.</summary>
internal static class StableIds
{
    // 16 hexadecimal digits are 64 bits: two of ten million articles share an id with a chance of about 3 in a million (birthday bound).
    private const int HashDigits = 16;

    // What most ids are made of is shorter, as are all of comments: one call then hashes it, without a state made for it.
    private const int ShortBytes = 1024;

    /// <summary>Sixteen hexadecimal digits of the parts' SHA-256; which part a character stands in matters.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> bytes = stackalloc byte[ShortBytes];
        if (TryJoin(parts, bytes, out var length))
            SHA256.HashData(bytes[..length], hash);
        else
            HashLong(parts, hash);
        return Convert.ToHexStringLower(hash[..(HashDigits / 2)]);
    }

    /// <summary>An id that a person can recognise: words of the title in ASCII, then a hash of what identifies the article.</summary>
    public static string Readable(string title, params ReadOnlySpan<string?> identity)
    {
        var slug = Slug(title);
        return slug.Length == 0 ? Hash(identity) : $"{slug}-{Hash(identity)}";
    }

    // Each part with a zero behind it.
    private static bool TryJoin(ReadOnlySpan<string?> parts, Span<byte> bytes, out int length)
    {
        length = 0;
        foreach (var part in parts)
        {
            if (!Encoding.UTF8.TryGetBytes(part, bytes[length..], out var written) || length + written == bytes.Length)
                return false;
            length += written;
            bytes[length++] = 0;
        }
        return true;
    }

    private static void HashLong(ReadOnlySpan<string?> parts, Span<byte> destination)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }
        hash.GetHashAndReset(destination);
    }

    private static string Slug(string title)
    {
        // 48 characters: long enough to tell articles apart in a list, short enough for a URL.
        const int MaxLength = 48;
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (slug.Length == MaxLength)
                break;
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (char.IsWhiteSpace(letter) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
