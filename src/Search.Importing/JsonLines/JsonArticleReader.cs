using System.Text.Json;
using Search.Archive;
using Search.Importing.Formats;
using Search.Importing.Identity;

namespace Search.Importing.JsonLines;

/// <summary>Reads one line of JSON Lines into a thread. Used by one thread, for one file.</summary>
internal sealed class JsonArticleReader(string fileName, string formatName, string? defaultOutlet, ProblemSink problems)
{
    // Replies within replies take two levels each; 512 levels hold any conversation, and a line of a million brackets is refused.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Whether a line is an object that states a title or a body.</summary>
    /// <param name="line">The line, or its beginning.</param>
    /// <param name="isCut">Whether more of the line follows.</param>
    public static bool LooksLikeArticle(ReadOnlySpan<byte> line, bool isCut)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: !isCut, new JsonReaderState(Options));
        var named = false;
        try
        {
            while (reader.Read())
            {
                named |= reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }
                    && (reader.ValueTextEquals("title"u8) || reader.ValueTextEquals("body"u8));
            }
            return named;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads a line.</summary>
    /// <returns><see langword="null"/> when the line holds no article, which has then been said.</returns>
    /// <exception cref="JsonException">The line is not a JSON object.</exception>
    /// <exception cref="InvalidOperationException">A string in it is not valid Unicode.</exception>
    public ArticleThread? Read(ReadOnlySpan<byte> json, long line)
    {
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"the line begins with {reader.TokenType}");

        string? id = null, url = null, outlet = null, title = null, published = null, publishedSource = null, body = null, source = null, language = null;
        var isStandIn = false;
        Provenance? provenance = null;
        IReadOnlyList<string> authors = [], tags = [], identifiers = [];
        List<JsonComment>? comments = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
                id = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("url"u8))
                url = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("outlet"u8))
                outlet = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("title"u8))
                title = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("authors"u8) || reader.ValueTextEquals("author"u8))
                authors = JsonValues.ReadTexts(ref reader);
            else if (reader.ValueTextEquals("published"u8))
                published = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("published_source"u8))
                publishedSource = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("tags"u8))
                tags = JsonValues.ReadTexts(ref reader);
            else if (reader.ValueTextEquals("body"u8))
                body = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("source"u8))
                source = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("language"u8))
                language = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("identifiers"u8))
                identifiers = JsonValues.ReadTexts(ref reader);
            else if (reader.ValueTextEquals("stand_in"u8))
                isStandIn = JsonValues.ReadText(ref reader) == "true";
            else if (reader.ValueTextEquals("provenance"u8))
                provenance = JsonProvenance.Read(ref reader);
            else if (reader.ValueTextEquals("comments"u8))
                JsonComments.Read(ref reader, null, comments ??= []);
            else
                JsonValues.SkipValue(ref reader);
        }
        // Anything but white space after the object is an error that only reading on shows.
        reader.Read();

        if (title is null && body is null && comments is null)
        {
            problems.Problem("the object has neither title, body nor comments", line);
            return null;
        }
        var date = JsonValues.ParseDate(published, "published", line, problems);
        var article = new Article
        {
            Id = id ?? url ?? StableIds.Readable(title ?? "", outlet, title, body),
            Url = url,
            Outlet = outlet ?? defaultOutlet,
            Title = title ?? "",
            Authors = authors,
            Published = date,
            PublishedSource = date is null ? null : publishedSource ?? "given",
            Tags = tags,
            Body = body ?? "",
            Source = source ?? fileName,
            Language = language,
            Identifiers = identifiers,
            IsStandIn = isStandIn,
            // What the line says of an earlier import is worth more than where it says so.
            Provenance = provenance ?? new Provenance { Format = formatName, Line = line },
        };
        return new ArticleThread(article, comments is null ? [] : JsonComments.Tie(comments, article, line, problems));
    }
}
