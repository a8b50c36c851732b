using System.Security.Cryptography;
using System.Text;

namespace Search.Importing.Identity;

/// <summary>Ids that come out the same whenever the same thing is imported again.</summary>
internal static class StableIds
{
    // 16 hexadecimal digits are 64 bits: two of ten million articles share an id with a chance of about 3 in a million (birthday bound).
    private const int HashDigits = 16;

    /// <summary>Sixteen hexadecimal digits of the parts' SHA-256; which part a character stands in matters.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
    }

    /// <summary>An id that a person can recognise: words of the title in ASCII, then a hash of what identifies the article.</summary>
    public static string Readable(string title, params ReadOnlySpan<string?> identity)
    {
        var slug = Slug(title);
        return slug.Length == 0 ? Hash(identity) : $"{slug}-{Hash(identity)}";
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
