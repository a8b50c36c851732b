using System.Text;
using Search.Importing.Disqus;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Ghost;
using Search.Importing.JsonLines;
using Search.Importing.MovableType;
using Search.Importing.Tables;
using Search.Importing.Tests.Disqus;
using Search.Importing.Tests.Ghost;
using Search.Importing.Tests.MovableType;
using Search.Importing.Tests.WordPress;
using Search.Importing.WordPress;

namespace Search.Importing.Tests.Formats;

/// <summary>Exports with random damage: whatever it is, a reader comes to the end of the file and throws nothing.</summary>
public sealed class MutatedExportTests
{
    private const int Rounds = 250;

    public static TheoryData<string> Fixtures => ["wxr", "disqus", "ghost", "movable type", "table", "table of comments", "json lines"];

    [Theory, MemberData(nameof(Fixtures))]
    public void A_damaged_export_is_read_to_its_end(string fixture)
    {
        var (format, text) = Fixture(fixture);
        var original = Encoding.UTF8.GetBytes(text);
        Assert.True(format.Recognises(SourceFile.FromBytes("file", original)));
        for (var seed = 0; seed < Rounds; seed++)
        {
            var bytes = Mutations.Of(original, new Random(seed));
            var thrown = Record.Exception(() => Read(format, bytes));
            Assert.True(thrown is null, $"seed {seed}: {thrown}");
        }
    }

    private static void Read(ISourceFormat format, byte[] bytes)
    {
        var file = SourceFile.FromBytes("file", bytes);
        format.Recognises(file);
        foreach (var thread in format.Read(file, new ProblemSink("file", 50)))
        {
            var ids = thread.Comments.Select(comment => comment.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.NotEqual("", thread.Article.Id);
        }
    }

    private static (ISourceFormat Format, string Text) Fixture(string name)
    {
        var options = new ImportOptions();
        return name switch
        {
            "wxr" => (new WxrFormat(options), AnExport.Of(
                AnExport.Item("1", comments: [AnExport.Comment("1"), AnExport.Comment("2", parent: "1")]), AnExport.Item("2", content: "[caption id=\"a\"]x[/caption] & more"))),
            "disqus" => (new DisqusFormat(options), DisqusFormatTests.Export(
                DisqusFormatTests.Thread("1"), DisqusFormatTests.Thread("2"), DisqusFormatTests.Post("3", "1"), DisqusFormatTests.Post("4", "1", parent: "3"), DisqusFormatTests.Post("5", "9"))),
            "ghost" => (new GhostFormat(options), GhostFormatTests.Export),
            "movable type" => (new MovableTypeFormat(options), MovableTypeFormatTests.Entry + MovableTypeFormatTests.Entry),
            "table" => (new TableFormat(options), "title,body,date,author\nOne,\"a \"\"quoted\"\"\ntext\",2012-03-04,Ann Oar\nTwo,b,2013,\"Bo Aas, Li Wei\"\n"),
            "table of comments" => (new TableFormat(options), "article_url,comment,comment_id,parent_id,username\nhttp://a.example/1,x,1,,Ida\nhttp://a.example/1,y,2,1,Bo\n"),
            _ => (new JsonLinesFormat(options), """{"id":"a","title":"A","published":"2012","comments":[{"id":"1","body":"x","replies":[{"body":"y"}]}],"provenance":{"facts":[{"fact":"x","confidence":1}]}}""" + "\n" + """{"id":"b","title":"B","identifiers":["1"],"stand_in":true}"""),
        };
    }
}
