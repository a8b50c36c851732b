using System.Text;
using Search.Archive;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Tests.JsonLines;

public sealed class JsonListFormatTests
{
    [Fact]
    public void The_articles_of_a_list_are_read_with_their_comments()
    {
        var threads = Read("""
            [
              {
                "title": "Low water",
                "published": "2009-04-13",
                "body": "The mud lay bare.",
                "comments": [ { "author": "Kit", "body": "It did." } ]
              },
              { "title": "High water", "body": "It came back." }
            ]
            """, out var problems);

        Assert.Equal(["Low water: 1", "High water: 0"], threads.Select(thread => $"{thread.Article.Title}: {thread.Comments.Count}"));
        Assert.Empty(problems);
    }

    [Fact]
    public void One_article_over_several_lines_is_an_article()
    {
        var thread = Assert.Single(Read("{\n  \"title\": \"Low water\",\n  \"url\": \"https://tide.example/low\",\n  \"body\": \"The mud lay bare.\"\n}\n", out _));

        Assert.Equal(("Low water", "https://tide.example/low"), (thread.Article.Title, thread.Article.Url));
    }

    [Fact]
    public void Damage_costs_the_article_it_is_in_and_its_line_is_named()
    {
        var threads = Read("[\n{\"title\": \"One\", \"body\": \"1\"},\n{\"title\": \"Two\", \"body\" 2},\n{\"title\": \"Three\", \"body\": \"3\"}\n]", out var problems);

        Assert.Equal(["One", "Three"], threads.Select(thread => thread.Article.Title));
        Assert.Equal(3, Assert.Single(problems).Line);
    }

    [Theory]
    [InlineData("{\"title\": \"Settings\",\n \"type\": \"object\"}")]
    [InlineData("[1, 2, 3]")]
    [InlineData("[]")]
    public void Other_json_is_left_alone(string text) =>
        Assert.Null(SourceFormats.For(new ImportOptions()).Of(SourceFile.FromBytes("file.json", Encoding.UTF8.GetBytes(text))));

    private static List<ArticleThread> Read(string text, out IReadOnlyList<ImportProblem> problems)
    {
        var file = SourceFile.FromBytes("file.json", Encoding.UTF8.GetBytes(text));
        var format = SourceFormats.For(new ImportOptions()).Of(file);
        Assert.Equal("JSON list", format?.Name);
        var sink = new ProblemSink("file.json", 100);
        var threads = format!.Read(file, sink).ToList();
        problems = sink.ToList();
        return threads;
    }
}
