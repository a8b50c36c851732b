using System.Text.RegularExpressions;
using Search.Importing.Conversations;
using Search.Importing.Dates;
using Search.Importing.Identity;

namespace Search.Importing.Mail;

/// <summary>Makes posts of messages, tied by what they say they answer (RFC 5322, section 3.6.4), else by their subjects.</summary>
/// <remarks>
/// The threading is that which J. Zawinski describes (https://www.jwz.org/doc/threading.html), without empty containers: a message whose parent is missing
/// answers the nearest ancestor that is there. Message-IDs look like mail addresses: of those only hashes are kept.
/// </remarks>
internal static partial class MailPosts
{
    // The list of ancestors may be as long as the conversation; the nearest and the first are what ties.
    private const int MaxReferences = 10;

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="separator">The line before it in the mailbox, whose date counts when the message has none.</param>
    public static Post Of(MimePart message, string separator)
    {
        var fields = message.Fields;
        var subject = OneLine.Of(EncodedWords.Decode(fields["Subject"] ?? ""));
        var body = MailText.Of(message, out var how);
        var date = DateReader.First(("Date", fields["Date"]), ("From line", ArrivalRegex().Match(separator) is { Success: true } arrival ? Rearranged(arrival) : null));
        var id = IdRegex().Match(fields["Message-ID"] ?? "") is { Success: true } given ? given.Value : null;
        var hash = id is null ? StableIds.Hash(subject, fields["From"], fields["Date"], body) : StableIds.Hash(id);
        var key = id ?? hash;
        var topic = Topic(subject, out var isAnswer);
        var answers = Answers(fields["References"], fields["In-Reply-To"], id);
        if (topic.Length > 0 && (isAnswer || answers.Count > 0))
            answers.Add($"subject {topic}");
        var author = PersonName.Of(EncodedWords.Decode(fields["From"] ?? ""));
        var groups = (fields["Newsgroups"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Post
        {
            Keys = answers.Count == 0 && topic.Length > 0 ? [key, $"subject {topic}"] : [key],
            Answers = answers,
            Id = $"mail-{hash}",
            Title = MailText.WithoutAddresses(subject),
            Authors = author is null ? [] : [author],
            Published = date?.Date,
            PublishedHow = date?.Source,
            Body = body,
            BodyHow = how,
            Url = Url(fields["Archived-At"]),
            Outlet = List(fields["List-Id"]) ?? (groups.Length > 0 ? groups[0] : null),
            Tags = groups.Length > 1 ? groups : [],
        };
    }

    /// <summary>A thread as it is shown: its answers without what they repeat.</summary>
    /// <param name="posts">The thread.</param>
    /// <param name="opening">The place of the message that the thread begins with, which is left as it is.</param>
    public static IReadOnlyList<PlacedPost> WithoutQuotations(IReadOnlyList<PlacedPost> posts, int opening) =>
        [.. posts.Select((placed, place) => place == opening ? placed : placed with { Post = placed.Post with { Body = Quotation.Trim(placed.Post.Body) } })];

    // The nearest first: what is answered, then its ancestors upwards.
    private static List<string> Answers(string? references, string? inReplyTo, string? own)
    {
        var ids = IdRegex().Matches(references ?? "").Select(match => match.Value).Reverse().ToList();
        if (ids.Count == 0)
            // Some mailers write a sentence here, with the address of whom they answer in it; the first thing in brackets is the message.
            ids = [.. IdRegex().Matches(inReplyTo ?? "").Select(match => match.Value).Take(1)];
        ids.RemoveAll(id => id == own);
        if (ids.Count > MaxReferences)
            ids = [.. ids.Take(MaxReferences - 1), ids[^1]];
        return ids;
    }

    private static string Topic(string subject, out bool isAnswer)
    {
        var topic = subject;
        isAnswer = false;
        while (PrefixRegex().Match(topic) is { Success: true } prefix)
        {
            isAnswer |= prefix.Groups["answer"].Success;
            topic = topic[prefix.Length..];
        }
        return topic.Trim().ToLowerInvariant();
    }

    private static string? Url(string? field) =>
        field?.Trim().Trim('<', '>') is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? url : null;

    // "The Tide's list <tide.lists.example>": the words, else the name.
    private static string? List(string? field)
    {
        if (field is null)
            return null;
        var words = PersonName.Of(EncodedWords.Decode(field));
        return words ?? field.Trim().Trim('<', '>');
    }

    // The order of asctime, "Mon Apr 13 05:06:07 2009", which names no zone.
    private static string Rearranged(Match arrival) => $"{arrival.Groups["day"].Value} {arrival.Groups["month"].Value} {arrival.Groups["year"].Value}";

    [GeneratedRegex(@"<[^<>\s]{1,500}>", RegexOptions.CultureInvariant)]
    private static partial Regex IdRegex();

    [GeneratedRegex(@"^\s*(?:\[[^\[\]]{1,40}\]\s*|(?<answer>(?:re|aw|antw|sv|vs|r|ref|odp|rif|回复|答复|回覆)(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*)|(?:fwd?|wg|tr|rv|enc|i)\s*:\s*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrefixRegex();

    [GeneratedRegex(@"\b(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+(?<day>\d{1,2})\s+\d{1,2}:\d\d(?::\d\d)?\s.*?(?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ArrivalRegex();
}
