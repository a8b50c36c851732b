using Search.Extraction.Pages;
using Search.Importing.Html.Blocks;
using Search.Importing.Html.Body;
using Search.Importing.Html.Comments;
using Search.Importing.Html.Facts;
using Search.Importing.Html.Parsing;
using Search.Importing.Html.Rules;
using Search.Importing.Html.Tree;

namespace Search.Extraction.Training;

/// <summary>Reads pages to learn from as the reader of pages sees them.</summary>
internal static class TrainingPages
{
    /// <summary>Reads a page.</summary>
    public static TrainingPage Read(ExpectedPage expected)
    {
        var rules = HtmlRules.BuiltIn;
        var html = PageEncoding.Decode(expected.ReadHtml(), null, out _);
        var tree = PageTree.Of(HtmlParsing.ParseDocument(html), rules.Hints);
        var found = new CommentReader(rules).Find(tree, html);
        var blocks = BlockReader.Read(tree);
        var objects = JsonLdReader.Objects(JsonLdReader.Parse(JsonLdScripts.Find(html), out _));
        var facts = HtmlFacts.Read(html, tree, blocks, objects, null, found.Holds);
        return new TrainingPage(expected, new PageMap(tree, blocks, found.Holds), facts.Title?.Value ?? "", found);
    }
}
