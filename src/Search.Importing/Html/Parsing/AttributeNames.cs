namespace Search.Importing.Html.Parsing;

/// <summary>Tells the attributes that say something to a reader from those that are for scripts and looks, which are half of many a page.</summary>
internal static class AttributeNames
{
    // What data attributes of comments are called in any system: whose, when, which, how deep, how many votes.
    private static readonly string[] Telling = ["id", "name", "time", "date", "utime", "stamp", "created", "epoch", "title", "author", "user", "score", "vote", "level", "depth", "indent", "parent", "reply", "post", "class", "role", "type", "component"];

    /// <summary>Whether an attribute is worth keeping.</summary>
    /// <param name="name">Its name.</param>
    public static bool Matter(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("data-"))
            return IsTelling(name[5..]);
        if (name.StartsWith("aria-"))
            return name is "aria-hidden" or "aria-level";
        return !name.StartsWith("on") && name is not ("srcset" or "sizes" or "src" or "alt" or "align" or "valign" or "border" or "height" or "bgcolor" or "color" or "target"
            or "tabindex" or "accesskey" or "cellpadding" or "cellspacing" or "loading" or "crossorigin" or "integrity" or "d" or "fill" or "viewbox" or "points" or "transform");
    }

    private static bool IsTelling(ReadOnlySpan<char> name)
    {
        foreach (var word in Telling)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
