using Search.Importing.Xml;

namespace Search.Importing.WordPress;

/// <summary>Names the elements of an export alike, whatever its version, its prefixes and its declarations.</summary>
internal static class WxrNames
{
    private const string Export = "http://wordpress.org/export/";

    /// <summary>The element's name with WordPress's own prefix: <c>wp:post_id</c>, <c>content:encoded</c>, <c>dc:creator</c>, <c>title</c>.</summary>
    public static string Of(LenientXmlReader xml) => xml.NamespaceUri switch
    {
        null or "" => xml.Name,
        var space when space.StartsWith(Export, StringComparison.OrdinalIgnoreCase) =>
            space.TrimEnd('/').EndsWith("/excerpt", StringComparison.OrdinalIgnoreCase) ? $"excerpt:{xml.LocalName}" : Named("wp", xml),
        "http://purl.org/rss/1.0/modules/content/" => Named("content", xml),
        "http://purl.org/dc/elements/1.1/" => Named("dc", xml),
        _ => xml.Name,
    };

    // Nearly always the prefix is the usual one, and the name need not be put together again.
    private static string Named(string prefix, LenientXmlReader xml) => xml.Prefix == prefix ? xml.Name : $"{prefix}:{xml.LocalName}";
}
