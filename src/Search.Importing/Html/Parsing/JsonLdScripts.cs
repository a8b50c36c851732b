namespace Search.Importing.Html.Parsing;

/// <summary>Finds the scripts of a page that hold JSON-LD, in its source.</summary>
internal static class JsonLdScripts
{
    private const string Type = "ld+json";

    // A type is among a tag's first attributes.
    private const int LongestTag = 2000;

    /// <summary>The texts of the scripts, in their order.</summary>
    public static IEnumerable<string> Find(string html)
    {
        for (var at = 0; (at = html.IndexOf(Type, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Type.Length)
        {
            var tag = html.LastIndexOf('<', at, Math.Min(at, LongestTag));
            if (tag < 0 || !html.AsSpan(tag).StartsWith("<script", StringComparison.OrdinalIgnoreCase))
                continue;
            var start = html.IndexOf('>', at);
            if (start < 0)
                yield break;
            var end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            yield return html[(start + 1)..(end < 0 ? html.Length : end)];
            if (end < 0)
                yield break;
            at = end;
        }
    }
}
