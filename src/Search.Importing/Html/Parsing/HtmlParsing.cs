using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Search.Importing.Html.Parsing;

/// <summary>Parses HTML as browsers do, without what no reader of texts needs. Safe for use by several threads.</summary>
internal static class HtmlParsing
{
    // 512 levels is where browsers stop nesting; what lies deeper becomes a sibling.
    private const int MostLevels = 512;

    [ThreadStatic]
    private static HtmlParser? _parser;

    /// <summary>Parses a part of a page, such as a comment in an export.</summary>
    /// <returns>The body that holds it.</returns>
    public static IElement ParseFragment(string html) => ParseDocument(html).Body!;

    /// <summary>Parses a page.</summary>
    public static IHtmlDocument ParseDocument(string html) => ParseDocument(html, out _);

    /// <summary>Parses a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="guard">What had to be taken out of it first.</param>
    public static IHtmlDocument ParseDocument(string html, out NestingGuard guard) => (_parser ??= CreateParser()).ParseDocument(NestingGuard.Check(html, out guard));

    private static HtmlParser CreateParser() => new(new HtmlParserOptions
    {
        IsNotSupportingFrames = true,
        DisableElementPositionTracking = true,
        SkipComments = true,
        // JSON-LD is found by JsonLdScripts; no other script or style says anything to a reader.
        SkipScriptText = true,
        SkipRawText = true,
        ShouldEmitAttribute = static (ref _, name) => AttributeNames.Matter(name.Span),
        SkipProcessingInstructions = true,
        MaximumDepth = MostLevels,
    });
}
