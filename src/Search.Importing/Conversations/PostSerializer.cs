using Search.Archive;

namespace Search.Importing.Conversations;

/// <summary>Writes posts to a file of this process's own and reads them back; no other version ever reads it.</summary>
internal static class PostSerializer
{
    public static void Write(BinaryWriter writer, Post post)
    {
        Write(writer, post.Id);
        Write(writer, post.Title);
        Write(writer, post.Authors);
        Write(writer, post.Published?.ToString());
        Write(writer, post.PublishedHow);
        Write(writer, post.Body);
        Write(writer, post.BodyHow);
        Write(writer, post.Url);
        Write(writer, post.Outlet);
        Write(writer, post.Tags);
        writer.Write(post.Votes.HasValue);
        writer.Write(post.Votes ?? 0);
        Write(writer, post.Language);
        Write(writer, post.ArticleTitle);
        Write(writer, post.ArticleUrl);
        Write(writer, post.Identifiers);
        writer.Write(post.Line ?? -1);
        writer.Write(post.Offset ?? -1);
    }

    /// <summary>Reads a post; what ties it to others is not kept.</summary>
    public static Post Read(BinaryReader reader) => new()
    {
        Id = ReadText(reader) ?? "",
        Title = ReadText(reader) ?? "",
        Authors = ReadTexts(reader),
        Published = PartialDate.TryParse(ReadText(reader), out var published) ? published : null,
        PublishedHow = ReadText(reader),
        Body = ReadText(reader) ?? "",
        BodyHow = ReadText(reader),
        Url = ReadText(reader),
        Outlet = ReadText(reader),
        Tags = ReadTexts(reader),
        Votes = ReadNumber(reader),
        Language = ReadText(reader),
        ArticleTitle = ReadText(reader),
        ArticleUrl = ReadText(reader),
        Identifiers = ReadTexts(reader),
        Line = reader.ReadInt64() is >= 0 and var line ? line : null,
        Offset = reader.ReadInt64() is >= 0 and var offset ? offset : null,
    };

    private static int? ReadNumber(BinaryReader reader)
    {
        var has = reader.ReadBoolean();
        var value = reader.ReadInt32();
        return has ? value : null;
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static IReadOnlyList<string> ReadTexts(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count == 0)
            return [];
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = reader.ReadString();
        return texts;
    }
}
