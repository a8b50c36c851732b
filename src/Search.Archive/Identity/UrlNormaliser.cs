using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Search.Archive;

/// <summary>Brings the addresses under which one page is met into one form, by which they are compared.</summary>
/// <remarks>
/// The form is no address to follow: it has no scheme. The host is in lower case, without <c>www.</c>, <c>m.</c> and <c>amp.</c> and without a port that its scheme
/// implies. Dropped are the fragment, trailing and repeated slashes, a default document (<c>index.html</c>), the marks of AMP pages, comment pages and feeds,
/// and parameters that say how a reader came (<c>utm_source</c>, <c>fbclid</c>), not where; the others are put in order. Escapes follow RFC 3986,
/// section 6.2.2.2.
/// </remarks>
public static partial class UrlNormaliser
{
    // Addresses are at most some thousand characters (RFC 9110 asks for 8000); beyond, it is something else.
    private const int MaxLength = 8000;

    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl",
        "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "wickedid", "s_cid", "cmpid", "ncid", "ocid", "cid",
        "ref_src", "ref_url", "referrer", "ref", "spm", "scid", "smid", "sr_share", "xtor", "at_medium", "at_campaign", "guccounter", "guce_referrer", "guce_referrer_sig",
        "replytocom", "share", "nb", "cpage", "preview", "preview_id", "preview_nonce", "_thumbnail_id", "amp", "amp_js_v", "usqp", "outputtype", "showcomment", "commentpage",
        "feature", "trk", "trkcampaign", "sh", "print", "printable",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TrackingPrefixes = ["utm_", "pk_", "mtm_", "piwik_", "hsa_", "ns_", "amp_", "at_custom"];

    /// <summary>The normal form of a web address; <see langword="null"/> when the text is none.</summary>
    /// <param name="url">An absolute <c>http</c> or <c>https</c> address, or one that begins with <c>//</c>.</param>
    public static string? Normalise(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        url = url.Trim();
        if (url.StartsWith("//", StringComparison.Ordinal))
            url = $"http:{url}";
        if (url.Length > MaxLength || !IsWeb(url) || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return null;
        if (InsideCache(uri) is { } cached)
            return Normalise(cached);

        var host = Host(uri);
        if (!uri.IsDefaultPort && !(uri.Port is 80 or 443))
            host += string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return host + Path(uri) + Query(uri);
    }

    private static bool IsWeb(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // google.com/amp/s/host/path and host-with-dashes.cdn.ampproject.org/c/s/host/path hold the address of the page within theirs; s stands for https.
    private static string? InsideCache(Uri uri)
    {
        var path = uri.PathAndQuery;
        var isGoogle = GoogleHost().IsMatch(uri.Host) && path.StartsWith("/amp/", StringComparison.Ordinal);
        var isCache = uri.Host.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase);
        if (!isGoogle && !isCache || CachePath().Match(path) is not { Success: true } match)
            return null;
        return $"https://{match.Groups["rest"].Value}";
    }

    private static string Host(Uri uri)
    {
        var host = AsciiHost(uri).ToLowerInvariant().TrimEnd('.');
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "m.", "amp.", "mobile."])
        {
            // What is left must still be a host of two parts: m.example is a site, m.example.com the mobile one.
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.IndexOf('.', prefix.Length) > 0)
                host = host[prefix.Length..];
        }

        return host;
    }

    private static string AsciiHost(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            // Damaged: characters that no host name may have.
            return uri.Host;
        }
    }

    private static string Path(Uri uri)
    {
        var path = Unescape(uri.AbsolutePath);
        if (path.Contains("//", StringComparison.Ordinal))
            path = Slashes().Replace(path, "/");
        path = Variants().Replace(path, "");
        if (path.Contains(".amp", StringComparison.OrdinalIgnoreCase))
            path = AmpExtension().Replace(path, "${extension}");
        return path.TrimEnd('/');
    }

    private static string Query(Uri uri)
    {
        if (uri.Query.Length < 2)
            return "";
        var kept = new List<string>();
        foreach (var pair in uri.Query[1..].Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Split('&'))
        {
            var name = pair.AsSpan(0, pair.IndexOf('=', StringComparison.Ordinal) is var end and >= 0 ? end : pair.Length).ToString();
            if (name.Length > 0 && !pair.EndsWith("=amp", StringComparison.OrdinalIgnoreCase) && !Tracking.Contains(name) && !TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                kept.Add(Unescape(pair));
        }

        kept.Sort(StringComparer.Ordinal);
        return kept.Count == 0 ? "" : $"?{string.Join('&', kept)}";
    }

    // Escapes of unreserved characters say nothing; those that are left are written with capitals (RFC 3986, 6.2.2.1 and 6.2.2.2).
    private static string Unescape(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 2 >= text.Length || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                plain.Append(text[i]);
                continue;
            }

            if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~')
                plain.Append((char)value);
            else
                plain.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            i += 2;
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^(?:www\.)?google\.[a-z.]{2,6}$", RegexOptions.IgnoreCase)]
    private static partial Regex GoogleHost();

    [GeneratedRegex(@"^/(?:amp|c|v|i)/(?:s/)?(?<rest>[^/]+\.[^/]+(?:/.*)?)$")]
    private static partial Regex CachePath();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"(?:/(?:amp|comment-page-\d+|feed|(?:index|default)\.(?:html?|php|aspx?))?)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Variants();

    [GeneratedRegex(@"\.amp(?<extension>\.html?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AmpExtension();
}
