using Search.Importing.Html.Parsing;
using Search.Importing.Html.Text;

namespace Search.Importing.Tests.Html.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain   words\n here ", "plain words here")]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<p>One<p>Two", "One\n\nTwo")]
    [InlineData("One<br>two<br/>three", "One\ntwo\nthree")]
    [InlineData("One<br>\n<br>two", "One\n\ntwo")]
    [InlineData("<div><div>One</div></div><div>two</div>", "One\n\ntwo")]
    [InlineData("<ul><li>One</li><li>two <b>and</b> a half</li></ul>after", "One\ntwo and a half\n\nafter")]
    [InlineData("<table><tr><td>One</td><td>two</td></tr><tr><td>three</td></tr></table>", "One two\nthree")]
    [InlineData("<h2>Head</h2>text", "Head\n\ntext")]
    [InlineData("<pre>if x\n    then y\n\nend</pre>", "if x\n    then y\n\nend")]
    public void Paragraphs_are_parted_by_an_empty_line_and_lines_by_a_break(string html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("fish &amp; chips&nbsp;&euro;5 &#8217;tis &lt;b&gt;", "fish & chips €5 ’tis <b>")]
    [InlineData("&bogus; &#xD83D; & &amp", "&bogus; \uFFFD & &")]
    [InlineData("shy\u00ADly ze\u200Bro", "shyly zero")]
    public void Entities_are_decoded_and_marks_without_width_vanish(string html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("a <a href='https://example.org'>linked</a> word", "a linked word")]
    [InlineData("a<script>var x = '<p>';</script>b<style>p {}</style>", "ab")]
    [InlineData("a <span hidden>ghost</span><span style='color: red; DISPLAY : none'>ghost</span>b", "a b")]
    [InlineData("<img src=x alt='picture'>a<iframe>frame</iframe><select><option>o</select>", "a")]
    [InlineData("a<!-- comment --> b", "a b")]
    public void Links_leave_their_words_and_what_is_not_text_leaves_nothing(string html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("One\ntwo\n\nthree", "One\ntwo\n\nthree")]
    [InlineData("One <i>and</i>\ntwo\r\n \r\nthree &amp; four", "One and\ntwo\n\nthree & four")]
    [InlineData("<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->", "One two")]
    public void Typed_text_keeps_its_lines(string html, string text) => Assert.Equal(text, HtmlText.OfTyped(html));

    [Fact]
    public void A_node_gives_its_own_text_and_not_its_neighbours()
    {
        var body = HtmlParsing.ParseFragment("<div>before</div><div id=it><p>one</p>two</div><div>after</div>");

        Assert.Equal("one\n\ntwo", HtmlText.Of(body.QuerySelector("#it")!));
    }

    [Fact]
    public void Deep_nesting_is_read_without_recursion() =>
        Assert.Equal("deep", HtmlText.Of(string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "deep"));
}
