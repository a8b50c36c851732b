using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Search.Archive;

namespace Search.Importing.Conversations;

/// <summary>Writes posts as bytes for this process alone and reads them back; no other version ever reads them. Used by one thread.</summary>
/// <remarks>
/// Two bytes say which members there are; then they stand one behind the other: texts with their length in UTF-8, lists with their count. What most posts of a file
/// have alike is read as one string.
/// </remarks>
internal sealed class PostSerializer
{
    // Longer than any post but those of attackers; room for them is not held.
    private const int MostHeld = 1 << 20;

    // Of which the last is remembered: what stated the date and the text, the outlet, the language.
    private const int CommonMembers = 4;

    private readonly string?[] _last = new string?[CommonMembers];
    private readonly byte[][] _lastBytes = new byte[CommonMembers][];
    private ArrayBufferWriter<byte> _bytes = new(1 << 12);

    /// <summary>What a post has, by the bits of the first two bytes.</summary>
    [Flags]
    private enum Has : ushort
    {
        Title = 1 << 0,
        Authors = 1 << 1,
        Published = 1 << 2,
        PublishedHow = 1 << 3,
        Body = 1 << 4,
        BodyHow = 1 << 5,
        Url = 1 << 6,
        Outlet = 1 << 7,
        Tags = 1 << 8,
        Votes = 1 << 9,
        Language = 1 << 10,
        ArticleTitle = 1 << 11,
        ArticleUrl = 1 << 12,
        Identifiers = 1 << 13,
        Line = 1 << 14,
        Offset = 1 << 15,
    }

    /// <summary>The bytes of a post, without what ties it to others; valid until the next is written.</summary>
    public ReadOnlySpan<byte> Write(Post post)
    {
        if (_bytes.Capacity > MostHeld)
            _bytes = new ArrayBufferWriter<byte>(1 << 12);
        _bytes.ResetWrittenCount();
        var has = MembersOf(post);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(sizeof(ushort)), (ushort)has);
        _bytes.Advance(sizeof(ushort));
        WriteText(post.Id);
        WriteText(post.Title, has & Has.Title);
        WriteTexts(post.Authors, has & Has.Authors);
        if (post.Published is { } published)
        {
            WriteNumber((int)published.Precision);
            WriteNumber(published.Start.Ticks);
        }
        WriteText(post.PublishedHow, has & Has.PublishedHow);
        WriteText(post.Body, has & Has.Body);
        WriteText(post.BodyHow, has & Has.BodyHow);
        WriteText(post.Url, has & Has.Url);
        WriteText(post.Outlet, has & Has.Outlet);
        WriteTexts(post.Tags, has & Has.Tags);
        WriteNumber(post.Votes, has & Has.Votes);
        WriteText(post.Language, has & Has.Language);
        WriteText(post.ArticleTitle, has & Has.ArticleTitle);
        WriteText(post.ArticleUrl, has & Has.ArticleUrl);
        WriteTexts(post.Identifiers, has & Has.Identifiers);
        WriteNumber(post.Line, has & Has.Line);
        WriteNumber(post.Offset, has & Has.Offset);
        return _bytes.WrittenSpan;
    }

    /// <summary>Reads a post; what ties it to others is not kept.</summary>
    public Post Read(ReadOnlySpan<byte> bytes)
    {
        var has = (Has)BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        bytes = bytes[sizeof(ushort)..];
        return new Post
        {
            Id = ReadText(ref bytes),
            Title = has.HasFlag(Has.Title) ? ReadText(ref bytes) : "",
            Authors = has.HasFlag(Has.Authors) ? ReadTexts(ref bytes) : [],
            Published = has.HasFlag(Has.Published) ? ReadDate(ref bytes) : null,
            PublishedHow = has.HasFlag(Has.PublishedHow) ? ReadCommon(ref bytes, 0) : null,
            Body = has.HasFlag(Has.Body) ? ReadText(ref bytes) : "",
            BodyHow = has.HasFlag(Has.BodyHow) ? ReadCommon(ref bytes, 1) : null,
            Url = has.HasFlag(Has.Url) ? ReadText(ref bytes) : null,
            Outlet = has.HasFlag(Has.Outlet) ? ReadCommon(ref bytes, 2) : null,
            Tags = has.HasFlag(Has.Tags) ? ReadTexts(ref bytes) : [],
            Votes = has.HasFlag(Has.Votes) ? (int)ReadNumber(ref bytes) : null,
            Language = has.HasFlag(Has.Language) ? ReadCommon(ref bytes, 3) : null,
            ArticleTitle = has.HasFlag(Has.ArticleTitle) ? ReadText(ref bytes) : null,
            ArticleUrl = has.HasFlag(Has.ArticleUrl) ? ReadText(ref bytes) : null,
            Identifiers = has.HasFlag(Has.Identifiers) ? ReadTexts(ref bytes) : [],
            Line = has.HasFlag(Has.Line) ? ReadNumber(ref bytes) : null,
            Offset = has.HasFlag(Has.Offset) ? ReadNumber(ref bytes) : null,
        };
    }

    private static Has MembersOf(Post post)
    {
        var has = default(Has);
        Note(post.Title.Length > 0, Has.Title);
        Note(post.Authors.Count > 0, Has.Authors);
        Note(post.Published is not null, Has.Published);
        Note(post.PublishedHow is not null, Has.PublishedHow);
        Note(post.Body.Length > 0, Has.Body);
        Note(post.BodyHow is not null, Has.BodyHow);
        Note(post.Url is not null, Has.Url);
        Note(post.Outlet is not null, Has.Outlet);
        Note(post.Tags.Count > 0, Has.Tags);
        Note(post.Votes is not null, Has.Votes);
        Note(post.Language is not null, Has.Language);
        Note(post.ArticleTitle is not null, Has.ArticleTitle);
        Note(post.ArticleUrl is not null, Has.ArticleUrl);
        Note(post.Identifiers.Count > 0, Has.Identifiers);
        Note(post.Line is not null, Has.Line);
        Note(post.Offset is not null, Has.Offset);
        return has;

        void Note(bool isThere, Has member)
        {
            if (isThere)
                has |= member;
        }
    }

    private void WriteText(string? text, Has member)
    {
        if (member != 0)
            WriteText(text!);
    }

    private void WriteText(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteNumber(length);
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length)));
    }

    private void WriteTexts(IReadOnlyList<string> texts, Has member)
    {
        if (member == 0)
            return;
        WriteNumber(texts.Count);
        foreach (var text in texts)
            WriteText(text);
    }

    private void WriteNumber(long? number, Has member)
    {
        if (member != 0)
            WriteNumber(number!.Value);
    }

    // Seven bits a byte, the lowest first, small numbers of either sign in few (zigzag).
    private void WriteNumber(long number)
    {
        const int MostBytes = 10;
        var rest = (ulong)((number << 1) ^ (number >> 63));
        var target = _bytes.GetSpan(MostBytes);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            target[length++] = (byte)(rest | 0x80);
        target[length++] = (byte)rest;
        _bytes.Advance(length);
    }

    private static long ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var (number, length) = (0UL, 0);
        byte next;
        do
        {
            next = bytes[length];
            number |= (ulong)(next & 0x7F) << (7 * length++);
        }
        while (next >= 0x80);
        bytes = bytes[length..];
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes)
    {
        var length = (int)ReadNumber(ref bytes);
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }

    private static string ReadText(ref ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(Take(ref bytes));

    private string ReadCommon(ref ReadOnlySpan<byte> bytes, int place)
    {
        var text = Take(ref bytes);
        if (_last[place] is { } same && text.SequenceEqual(_lastBytes[place]))
            return same;
        _lastBytes[place] = text.ToArray();
        return _last[place] = Encoding.UTF8.GetString(text);
    }

    private static string[] ReadTexts(ref ReadOnlySpan<byte> bytes)
    {
        var texts = new string[(int)ReadNumber(ref bytes)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ReadText(ref bytes);
        return texts;
    }

    private static PartialDate ReadDate(ref ReadOnlySpan<byte> bytes)
    {
        var precision = (DatePrecision)ReadNumber(ref bytes);
        var start = new DateTime(ReadNumber(ref bytes), DateTimeKind.Utc);
        return precision switch
        {
            DatePrecision.Year => PartialDate.OfYear(start.Year),
            DatePrecision.Month => PartialDate.OfMonth(start.Year, start.Month),
            DatePrecision.Day => PartialDate.OfDay(start.Year, start.Month, start.Day),
            _ => PartialDate.OfTime(start),
        };
    }
}
