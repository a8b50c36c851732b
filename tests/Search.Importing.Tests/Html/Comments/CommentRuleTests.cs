using Search.Archive;
using Search.Importing.Html.Rules;
using Search.Importing.Tests.Html.Reading;

namespace Search.Importing.Tests.Html.Comments;

public sealed class CommentRuleTests
{
    public static TheoryData<string> Rules => [.. HtmlRules.BuiltIn.Comments.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_reads_its_example_and_keeps_it_out_of_the_article(string name)
    {
        var example = HtmlRules.BuiltIn.Comments.Single(rule => rule.Name == name).Example;
        Assert.NotNull(example);
        var html = string.Concat(example.Html);
        var thread = ReadPage.Of(html.Contains("<body", StringComparison.Ordinal) ? html : ReadPage.Page("<title>Tides</title>", below: html));

        Assert.Equal(example.Comments, thread.Comments.Select((comment, _) => Line(comment, thread.Comments)));
        Assert.Equal(name, thread.Comments[0].Provenance!.Facts[0].How);
        Assert.DoesNotContain("It did.", thread.Article.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("turned.", thread.Article.Body, StringComparison.Ordinal);
    }

    private static string Line(Comment comment, IReadOnlyList<Comment> all)
    {
        var parent = comment.ParentId is { } id ? (1 + all.ToList().FindIndex(other => other.Id == id)).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return $"{comment.Author} | {comment.Published} | {parent} | {comment.Body}".Replace("|  ", "| ", StringComparison.Ordinal);
    }
}
