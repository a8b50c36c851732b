using System.Globalization;

namespace Search.Workloads.Importing;

/// <summary>Large files of JSON: JSON Lines, items of Hacker News, ninjs, Ghost's export.</summary>
internal static class JsonFiles
{
    public static IReadOnlyList<LargeFormat> All { get; } =
    [
        new("JSON Lines", "articles.jsonl", "", Article, ""),
        new("Hacker News items", "items.jsonl", "", HackerNews, ""),
        new("ninjs", "news.jsonl", "", Ninjs, ""),
        new("Ghost JSON", "ghost.json", """{"db":[{"meta":{"exported_on":1500000000000,"version":"5.0"},"data":{"posts":[""", Ghost, """{"id":"z","title":"End","status":"published"}]}}]}"""),
    ];

    private static void Article(TextWriter file, ItemTexts texts, long item)
    {
        if (!ItemTexts.IsArticle(item))
            return;
        file.Write(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"a{{item}}","url":"https://tide.example/{{item}}","outlet":"The Tide","title":"{{texts.Title()}}","authors":["{{texts.Name()}}"],"published":"{{ItemTexts.TimeOf(item, "yyyy-MM-ddTHH:mm:ssZ")}}","tags":["tides"],"body":"{{texts.Body(@"\n\n")}}","comments":["""));
        for (var comment = 1; comment < 10; comment++)
            file.Write(string.Create(CultureInfo.InvariantCulture, $$"""{{(comment > 1 ? "," : "")}}{"id":"{{comment}}","parent":{{(comment > 1 ? $"\"{comment - 1}\"" : "null")}},"author":"{{texts.Name()}}","published":"{{ItemTexts.TimeOf(item + comment, "yyyy-MM-ddTHH:mm:ssZ")}}","body":"{{texts.Comment()}}"}"""));
        file.Write("]}\n");
    }

    private static void HackerNews(TextWriter file, ItemTexts texts, long item)
    {
        var time = ((DateTimeOffset)ItemTexts.TimeOf(item)).ToUnixTimeSeconds();
        file.Write(ItemTexts.IsArticle(item)
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"by":"{{texts.Name()}}","id":{{item + 1}},"score":7,"time":{{time}},"title":"{{texts.Title()}}","type":"story","url":"https://tide.example/{{item}}"}""")
            : string.Create(CultureInfo.InvariantCulture, $$"""{"by":"{{texts.Name()}}","id":{{item + 1}},"parent":{{texts.Answered(item) + 1}},"text":"{{texts.Comment()}}","time":{{time}},"type":"comment"}"""));
        file.Write('\n');
    }

    private static void Ninjs(TextWriter file, ItemTexts texts, long item) =>
        file.Write(string.Create(CultureInfo.InvariantCulture, $$"""{"uri":"urn:tide:{{item}}","type":"text","firstcreated":"{{ItemTexts.TimeOf(item, "yyyy-MM-ddTHH:mm:ssZ")}}","pubstatus":"usable","headline":"{{texts.Title()}}","byline":"By {{texts.Name()}}","body_html":"<p>{{texts.Body("</p><p>")}}</p>"}""") + "\n");

    // The rows that tie a post to its tags and authors stand behind it, where an export has a table of each: all of them are to be kept in mind, either way.
    private static void Ghost(TextWriter file, ItemTexts texts, long item) =>
        file.Write(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"p{{item}}","title":"{{texts.Title()}}","slug":"s{{item}}","status":"published","type":"post","published_at":"{{ItemTexts.TimeOf(item, "yyyy-MM-ddTHH:mm:ss.000Z")}}","html":"<p>{{texts.Body("</p><p>")}}</p>"}],"posts_tags":[{"post_id":"p{{item}}","tag_id":"t{{item % 100}}","sort_order":0},{"post_id":"p{{item}}","tag_id":"t{{item % 7}}","sort_order":1}],"posts_authors":[{"post_id":"p{{item}}","author_id":"u{{item % 30}}","sort_order":0}],"posts":[""") + "\n");
}
