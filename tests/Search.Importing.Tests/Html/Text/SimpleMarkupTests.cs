using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Html.Text;

namespace Search.Importing.Tests.Html.Text;

public sealed partial class SimpleMarkupTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<p class=x>", "<P>", "<br>", "<br/>", "<br />", "</br>", "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<a href=\"https://tide.example/?a=1&amp;b=2\">", "</a>", "<a href='x>y'>",
        "<blockquote>", "</blockquote>", "<div>", "</div>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<h2>", "</h2>", "<h3>", "</h3>", "<hr>", "<img src=x alt='<p>'>", "<span>", "</span>",
        "<code>", "</code>", "<font color=red>", "</font>", "<span hidden>", "<p style='display:none'>", "<b style=color:red>", "<pre>", "</pre>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>",
        "<script>", "</script>", "<!-- c -->", "<!", "<?php ?>", "</", "</ p>", "<p", "<b x", "<3", "< p>", "&amp;", "&lt;p&gt;", "&nbsp;", "&#39;", "&#x2019;", "&#128;", "&#0;", "&eacute;", "&copy", "&notit;",
        "&", "&#xD83D;", "tide", "low water ", " ", "\n", "\n\n", "\r\n", "\t", " .", "é", "\u00A0", "\u200B", "\0", "\f", "x < y", "a\rb", "<section>", "</section>", "<custom-tag>", "</custom-tag>", "<body>", "<title>t</title>",
    ];

    // Those that people use: most texts of them are simple.
    private static readonly string[] UsualPieces =
        ["<p>", "</p>", "<p>one</p>", "<br>", "<br/>\n", "<b>bold</b>", "<i>it</i>", "<a href='x'>link</a>", "<blockquote>", "</blockquote>", "<ul><li>a<li>b</ul>", "<ol>\n<li>c</li>\n<li><p>d</ol>", "<h2>H</h2>", "&amp;", "&#39;", "words ", "\n\n", " and", "<hr>", "<div>x<p>y</div>"];

    [Fact]
    public void The_text_is_that_of_a_tree_whatever_people_write()
    {
        var random = new Random(20090413);
        var simple = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var pieces = i % 2 == 0 ? Pieces : UsualPieces;
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            simple += IsSimple(html) ? 1 : 0;
            AssertAsTree(html);
        }

        // Of the usual half most, of the other few: else nothing was compared.
        Assert.InRange(simple, 8_000, 28_000);
    }

    [Fact]
    public void Letters_changed_at_random_make_no_difference()
    {
        const string Alphabet = "<>/&;#'\"= \n\rpbliaxh0";
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var html = new StringBuilder(string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => UsualPieces[random.Next(UsualPieces.Length)])));
            for (var changes = random.Next(4); changes > 0; changes--)
                html[random.Next(html.Length)] = Alphabet[random.Next(Alphabet.Length)];
            AssertAsTree(html.ToString());
        }
    }

    [Theory]
    [InlineData("plain &amp; simple", true)]
    [InlineData("<p>One <a href='https://tide.example/' rel=nofollow>two</a><br>three</p>", true)]
    [InlineData("one<p>two<p><i>three</i>", true)]
    [InlineData("<ul><li>one<li>two</ul>", true)]
    [InlineData("<b><i>crossed</b></i>", false)]
    [InlineData("<table><tr><td>cells</table>", false)]
    [InlineData("<span hidden>ghost</span>", false)]
    [InlineData("<a>one<a>two", false)]
    public void What_is_well_nested_takes_no_tree(string html, bool isSimple)
    {
        Assert.Equal(isSimple, IsSimple(html));
        AssertAsTree(html);
    }

    [Fact]
    public void Comments_that_people_wrote_have_the_text_of_their_tree()
    {
        var exports = Path.Combine(Folders.Shared ?? "", "data", "exports");
        Assert.SkipUnless(Directory.Exists(exports), "The exports are not beside the checkout.");
        var (texts, simple) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(exports, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (Match section in Section().Matches(File.ReadAllText(file)).Take(200))
            {
                var html = section.Groups["html"].Value;
                texts++;
                simple += IsSimple(html) ? 1 : 0;
                AssertAsTree(html);
            }
        }

        Assert.True(texts > 100, $"only {texts} texts");
        Assert.True(simple > texts / 2, $"{simple} of {texts} are simple");
    }

    [Fact]
    public void One_long_text_is_not_held()
    {
        Assert.Equal(2_000_000, HtmlText.Of($"<p>{new string('x', 2_000_000)}</p>").Length);
        Assert.Equal("short & done", HtmlText.Of("<p>short &amp; done"));
    }

    private static bool IsSimple(string html) => SimpleMarkup.TryAppend(html, new TextFlow(), keepsLines: false);

    private static void AssertAsTree(string html)
    {
        Assert.Equal(Shown(HtmlText.OfTree(html, keepsLines: false), html), Shown(HtmlText.Of(html), html));
        if (!html.Contains("<!-- wp:", StringComparison.Ordinal))
            Assert.Equal(Shown(HtmlText.OfTree(html, keepsLines: true), html), Shown(HtmlText.OfTyped(html), html));
    }

    // The HTML goes along, to be seen when they differ.
    private static string Shown(string text, string html) => $"{text}\n--- of ---\n{html}";

    [GeneratedRegex(@"<!\[CDATA\[(?<html>.*?)\]\]>", RegexOptions.Singleline)]
    private static partial Regex Section();
}
