using Search.Importing.Xml;

namespace Search.Importing.Tests.Xml;

public sealed class LenientXmlReaderTests
{
    private readonly List<string> _damage = [];

    [Theory]
    [InlineData("<a x='1' y=\"&lt;2\"><b/>t</a>", "<a x=1 y=<2> <b> </b> t </a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'><!ELEMENT a ANY>]><a>&e;</a>", "<a> &e; </a>")]
    [InlineData("<a><!-- <b> --><![CDATA[<c> ]] ]]></a>", "<a> <c> ]]  </a>")]
    [InlineData("<a><b>x</a>", "<a> <b> x </b> </a>")]
    [InlineData("<a></b>x</a>", "<a> x </a>")]
    [InlineData("<a>1 < 2 & 3 &copy; &#x41; &#65;</a>", "<a> 1 < 2 & 3 © A A </a>")]
    [InlineData("<a>&#55357;&#56832;&#55357;</a>", "<a> 😀\uFFFD </a>")]
    [InlineData("<a b<c>x</c></a>", "<a> <c> x </c> </a>")]
    [InlineData("<a b c=d>x</a>", "<a c=d> x </a>")]
    [InlineData("<a", "<a> </a>")]
    [InlineData("<a>x<![CDATA[y", "<a> x y </a>")]
    [InlineData("<a>x<!-- y", "<a> x </a>")]
    [InlineData("<a>x</a", "<a> x </a>")]
    [InlineData("</>", "")]
    [InlineData("", "")]
    public void It_reads_on_whatever_is_written(string xml, string expected) => Assert.Equal(expected, Nodes(xml));

    [Fact]
    public void Namespaces_hold_within_their_element()
    {
        var reader = new LenientXmlReader(new StringReader("<a xmlns='u'><p:b xmlns:p='v'><c/></p:b><p:d/></a>"), (_, _) => { });
        var seen = new List<string>();
        while (reader.Read())
        {
            if (reader.Kind == XmlNodeKind.Start)
                seen.Add($"{reader.Prefix}|{reader.LocalName}|{reader.NamespaceUri ?? "?"}");
        }

        Assert.Equal(["|a|u", "p|b|v", "|c|u", "p|d|?"], seen);
    }

    [Fact]
    public void Damage_is_told_once_a_kind_with_its_line()
    {
        Nodes("<a>\n&x; &y;\n</b>\n</a>");

        Assert.Equal(["2: a & that begins no known entity is read as text", "3: </b> ends an element that was not begun"], _damage);
    }

    [Fact]
    public void Elements_a_million_deep_are_no_danger()
    {
        var deep = Nodes(string.Concat(Enumerable.Repeat("<a>", 1_000_000)) + "x");

        Assert.Equal(XmlLimits.Depth, deep.Split("</a>").Length - 1);
        Assert.Equal(2, _damage.Count);
    }

    [Fact]
    public void A_text_without_end_is_cut()
    {
        Nodes("<a>" + new string('x', XmlLimits.ContentLength + 10) + "</a>");

        Assert.Contains("longer than", Assert.Single(_damage), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_within_an_element_is_given_as_HTML()
    {
        var reader = new LenientXmlReader(new StringReader("<a>x &lt; <h:b xmlns:h='u' h:title='&quot;'>y</h:b>&amp;</a>"), (_, _) => { });
        Assert.True(reader.Read());

        Assert.Equal(new XmlContent("x &lt; <b title=\"&quot;\">y</b>&amp;", IsMarkup: true), XmlContent.Read(reader));
        Assert.Equal(XmlNodeKind.End, reader.Kind);
        Assert.False(reader.Read());
    }

    private string Nodes(string xml)
    {
        var reader = new LenientXmlReader(new StringReader(xml), (what, line) => _damage.Add($"{line}: {what}"));
        var nodes = new List<string>();
        while (reader.Read())
        {
            nodes.Add(reader.Kind switch
            {
                XmlNodeKind.Start => $"<{reader.Name}{string.Concat(reader.Attributes.Select(attribute => $" {attribute.Name}={attribute.Value}"))}>",
                XmlNodeKind.End => $"</{reader.Name}>",
                _ => reader.Text,
            });
        }
        return string.Join(' ', nodes);
    }
}
