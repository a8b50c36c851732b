using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Search.Importing.Html.Text;

/// <summary>What the elements of HTML mean for text (HTML Living Standard, section 15, "Rendering").</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = Table().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an element does to the text around it.</summary>
    /// <param name="name">Its local name in lower case.</param>
    public static ElementKind KindOf(string name) => Kinds.GetValueOrDefault(name);

    /// <summary>Whether an element says of itself that it is not shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
            return false;
        return element.HasAttribute("hidden") || element.GetAttribute("style") is { } style && Hides(style);
    }

    /// <summary>Whether a style says that the element is not shown.</summary>
    public static bool Hides(string style) => Says(style, "display", "none") || Says(style, "visibility", "hidden");

    private static bool Says(string style, string property, string value)
    {
        for (var at = 0; (at = style.IndexOf(property, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += property.Length)
        {
            var rest = style.AsSpan(at + property.Length).TrimStart();
            if (rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static IEnumerable<KeyValuePair<string, ElementKind>> Table()
    {
        const string Block = "address article aside blockquote body center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
            + "header hgroup hr html legend main menu nav ol p search section summary table tbody tfoot thead caption ul";
        const string Skipped = "applet audio base button canvas datalist embed frame frameset head iframe img input link meta meter noembed noframes noscript object "
            + "optgroup option output param progress script select source style svg template textarea title track video";
        return Of(Block, ElementKind.Block)
            .Concat(Of(Skipped, ElementKind.Skipped))
            .Concat(Of("pre listing plaintext xmp", ElementKind.Preformatted))
            .Concat(Of("li dt dd tr", ElementKind.Line))
            .Concat(Of("td th", ElementKind.Cell))
            .Concat(Of("br", ElementKind.Break));

        static IEnumerable<KeyValuePair<string, ElementKind>> Of(string names, ElementKind kind) => names.Split(' ').Select(name => KeyValuePair.Create(name, kind));
    }
}
