namespace Search.Importing.Tables;

/// <summary>The names by which columns are called that hold a field, the most particular first. They are compared by their letters and digits alone.</summary>
internal static class ColumnNames
{
    /// <summary>By field (<see cref="ImportOptions.ColumnFields"/>), in the order in which they choose their columns.</summary>
    public static IReadOnlyList<(string Field, string[] Names)> All { get; } =
    [
        ("comment", ["comment", "commentbody", "commenttext", "commentcontent", "commentmessage", "usercomment"]),
        ("comment_id", ["commentid", "commentuuid", "commentno"]),
        ("comment_parent", ["commentparent", "commentparentid", "parentcommentid", "parentcomment", "parentid", "parent", "inreplyto", "inreplytoid", "replyto", "replytoid"]),
        ("comment_author", ["commentauthor", "commentauthorname", "userdisplayname", "commenter", "commentername", "commentuser", "commentusername", "displayname", "username", "user"]),
        ("comment_published", ["commentpublished", "commentdate", "commenttime", "commentcreated", "commentcreatedat", "commentdategmt", "createdate"]),
        ("comment_votes", ["commentvotes", "commentlikes", "commentscore", "recommendations", "upvotes", "likes", "votes", "score", "points"]),
        ("title", ["title", "headline", "hedline", "articletitle", "posttitle", "newstitle", "heading", "subject"]),
        ("body", ["body", "articlebody", "fulltext", "bodytext", "articletext", "articlecontent", "postcontent", "maintext", "bodyhtml", "contenthtml", "text", "content", "article", "story", "selftext"]),
        ("url", ["url", "articleurl", "weburl", "permalink", "articlelink", "pageurl", "storyurl", "sourceurl", "canonicalurl", "link", "href"]),
        ("id", ["id", "articleid", "docid", "documentid", "postid", "storyid", "newsid", "guid", "uuid"]),
        ("outlet", ["outlet", "publication", "newspaper", "publisher", "sourcename", "newsoutlet", "source", "site", "website", "media", "domain"]),
        ("authors", ["authors", "author", "byline", "authorname", "writer", "writtenby", "journalist", "reporter", "creator", "by"]),
        ("published", ["published", "publishedat", "publishdate", "publisheddate", "publicationdate", "datepublished", "pubdate", "publishtime", "postdate", "articledate", "date", "datetime", "timestamp", "createdat", "createdutc", "created", "postedon", "posted", "time"]),
        ("tags", ["tags", "tag", "keywords", "categories", "category", "section", "sectionname", "topics", "topic", "subjects", "newdesk", "desk"]),
        ("language", ["language", "lang", "locale"]),
    ];

    /// <summary>A name by its letters and digits.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
