using System.Text;
using System.Text.RegularExpressions;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.MovableType;

/// <summary>Reads the entries of an export one after the other. Used by one thread, for one file.</summary>
/// <remarks>
/// Five dashes end a section and eight an entry; a text may hold such lines, too. So they end something only where a section, an entry or the end of the file
/// follows.
/// </remarks>
internal sealed partial class MovableTypeReader(TextLines lines, ProblemSink problems)
{
    private const string SectionEnd = "-----";
    private const string EntryEnd = "--------";

    // 16 M characters: no entry is longer, and what has no end at all stays within memory.
    private const int MaxText = 16 << 20;

    /// <summary>Reads the entries; one that the end of the file cuts off is given and told.</summary>
    public IEnumerable<MovableTypeEntry> Read()
    {
        while (SkipBlank() is not null)
        {
            var entry = new MovableTypeEntry { Line = lines.Number + 1 };
            ReadHeaders(entry);
            var isEnded = ReadSections(entry);
            if (!isEnded)
                problems.Problem("the file ends within an entry, which may be cut off", entry.Line);
            if (entry.Headers.Count > 0 || entry.Body.Length > 0)
                yield return entry;
        }
    }

    private string? SkipBlank()
    {
        while (lines.Peek() is { } line && string.IsNullOrWhiteSpace(line))
            lines.Read();
        return lines.Peek();
    }

    private void ReadHeaders(MovableTypeEntry entry)
    {
        while (lines.Peek() is { } line && !IsEnd(line, EntryEnd))
        {
            lines.Read();
            if (IsEnd(line, SectionEnd))
                return;
            if (HeaderLine().Match(line) is not { Success: true } match)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    problems.Problem("a line above the text of an entry has no name", lines.Number);
                continue;
            }
            var name = match.Groups["name"].Value;
            if (!entry.Headers.TryGetValue(name, out var values))
                entry.Headers.Add(name, values = []);
            values.Add(match.Groups["value"].Value.Trim());
        }
    }

    // Returns whether the entry has its end.
    private bool ReadSections(MovableTypeEntry entry)
    {
        while (lines.Read() is { } line)
        {
            if (IsEnd(line, EntryEnd))
                return true;
            var section = line.TrimEnd();
            if (section is "" or SectionEnd)
                continue;
            if (ReadText(TextOf(entry, section)))
                return true;
        }
        return false;
    }

    private StringBuilder TextOf(MovableTypeEntry entry, string section)
    {
        switch (section)
        {
            case "BODY:":
                return entry.Body;
            case "EXTENDED BODY:":
                return entry.ExtendedBody;
            case "EXCERPT:":
                return entry.Excerpt;
            case "KEYWORDS:":
                return entry.Keywords;
            case "COMMENT:":
                var comment = new MovableTypeComment { Line = lines.Number };
                ReadCommentLines(comment);
                entry.Comments.Add(comment);
                return comment.Text;
            case "PING:":
                entry.Pings++;
                break;
            default:
                problems.Problem("a section of an entry is not known and was left out", lines.Number);
                break;
        }
        return new StringBuilder();
    }

    private void ReadCommentLines(MovableTypeComment comment)
    {
        while (lines.Peek() is { } line && CommentLine().Match(line) is { Success: true } match)
        {
            lines.Read();
            var value = match.Groups["value"].Value.Trim();
            if (match.Groups["name"].Value == "AUTHOR")
                comment.Author = value;
            else if (match.Groups["name"].Value == "DATE")
                comment.Date = value;
        }
    }

    // Returns whether the entry has its end with the text.
    private bool ReadText(StringBuilder text)
    {
        while (lines.Read() is { } line)
        {
            if (IsEnd(line, EntryEnd) && (lines.Peek() is not { } next || string.IsNullOrWhiteSpace(next) || HeaderLine().IsMatch(next)))
                return true;
            if (IsEnd(line, SectionEnd) && (lines.Peek() is not { } follower || SectionLine().IsMatch(follower) || IsEnd(follower, EntryEnd)))
                return false;
            if (text.Length + line.Length < MaxText)
                text.Append(line).Append('\n');
        }
        return false;
    }

    private static bool IsEnd(string line, string dashes) => line.StartsWith('-') && line.AsSpan().TrimEnd().SequenceEqual(dashes);

    [GeneratedRegex(@"^(?:(?:EXTENDED )?BODY|EXCERPT|KEYWORDS|COMMENT|PING):\s*$|^\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionLine();

    [GeneratedRegex(@"^(?<name>[A-Z][A-Z /]{1,30}):\s?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^(?<name>AUTHOR|EMAIL|IP|URL|DATE|TITLE|SCORE):\s?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex CommentLine();
}
