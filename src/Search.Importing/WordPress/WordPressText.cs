using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Search.Importing.Html.Text;

namespace Search.Importing.WordPress;

/// <summary>The text of what WordPress stores: HTML in which line breaks make paragraphs, with shortcodes between.</summary>
internal static partial class WordPressText
{
    // Shortcodes of WordPress itself and of its hosting service, which may stand without attributes and without an end.
    private static readonly FrozenSet<string> Known = new[]
    {
        "gallery", "caption", "wp_caption", "embed", "audio", "video", "playlist", "youtube", "vimeo", "googlemaps", "slideshow", "contact-form", "contact-field", "contact-form-7",
        "archives", "polldaddy", "poll", "recent_posts", "sharing", "toc", "nggallery", "singlepic", "tweet", "instagram", "soundcloud", "dailymotion", "ted", "scribd", "slideshare",
        "googlevideo", "flickr", "blip.tv", "subscribe", "signup", "login", "sitemap", "nextpage", "more",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Between these stands an address, or settings, not words.
    private const string WithoutWords = "embed|audio|video|youtube|vimeo|playlist|googlemaps|soundcloud|dailymotion|flickr|tweet|instagram|contact-form|googlevideo";

    /// <summary>The text of a post.</summary>
    public static string OfPost(string html) => TypedHtml.Of(WithoutShortcodes(html));

    /// <summary>The text of a comment, in which shortcodes are words.</summary>
    public static string OfComment(string html) => TypedHtml.Of(html);

    /// <summary>Takes the shortcodes out and leaves the words between them. Brackets that are words stay: <c>[sic]</c>, <c>[1]</c>, <c>[Update]</c>.</summary>
    public static string WithoutShortcodes(string html)
    {
        if (!html.Contains('[', StringComparison.Ordinal))
            return html;
        var ended = EndTag().Matches(html).Select(end => end.Groups["name"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (ended.Count > 0)
            html = Wordless().Replace(html, "");
        return Tag().Replace(html, tag =>
        {
            // [[gallery]] speaks of the shortcode.
            if (tag.Groups["escaped"].Success)
                return tag.Value[1..^1];
            var name = tag.Groups["name"].Value;
            var isShortcode = tag.Groups["end"].Success || tag.Groups["attributes"].Success || ended.Contains(name) || Known.Contains(name);
            return isShortcode ? "" : tag.Value;
        });
    }

    [GeneratedRegex(@"(?<escaped>\[)?\[(?:(?<end>/)(?<name>[A-Za-z][\w.-]{0,60})|(?<name>[A-Za-z][\w.-]{0,60})(?<attributes>\s+[\w-]+\s*=\s*(?:""[^""]*""|'[^']*'|&quot;[^\]]*?&quot;|[^\s\]""']+)[^\]]*)?\s*/?)\](?(escaped)\])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[/(?<name>[A-Za-z][\w.-]{0,60})\]", RegexOptions.CultureInvariant)]
    private static partial Regex EndTag();

    [GeneratedRegex($@"\[(?<name>{WithoutWords})(?:\s[^\]]*)?\][^\[]{{0,2000}}\[/\k<name>\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wordless();
}
