using System.Text;
using Search.Archive;
using Search.Importing.Conversations;
using Search.Importing.Files;
using Search.Importing.Formats;

namespace Search.Importing.Mail;

/// <summary>Mailboxes (mbox: mboxo and mboxrd) of mailing lists and newsgroups: one conversation is an article, its first message, and comments.</summary>
/// <remarks>
/// Addresses are dropped, also from within the texts. What answers quote is left out, for it stands in the thread already; the message a thread begins with
/// is left whole. A copy of a message, by its Message-ID, is left out.
/// </remarks>
internal sealed class MboxFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "mbox";

    public bool Recognises(SourceFile file)
    {
        var head = MboxReader.WithoutMark(file.Head.Span).TrimStart(" \t\r\n"u8);
        if (!head.StartsWith("From "u8))
            return false;
        var end = head.IndexOf((byte)'\n');
        if (end < 0 || !MboxReader.IsSeparator(head[..end].TrimEnd((byte)'\r')))
            return false;
        // A text may begin with these words; behind them a mailbox has fields.
        var next = head[(end + 1)..];
        var line = Encoding.Latin1.GetString(next[..Math.Min(next.Length, 1_000)]).Split('\n')[0];
        return line.StartsWith(">From ", StringComparison.Ordinal) || line.IndexOf(':') is > 0 and var colon && !line.AsSpan(0, colon).ContainsAny(' ', '\t');
    }

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var spool = new PostSpool();
        using var stream = file.Open();
        var mailbox = new MboxReader(stream, options.MaxPageBytes);
        var copies = 0;
        while (mailbox.TryRead())
        {
            if (mailbox.WasTooLong)
                problems.Problem($"a message is longer than {options.MaxPageBytes} bytes; the rest of it was left out (at byte {mailbox.Offset})");
            var message = MimePart.Parse(mailbox.Message.GetBuffer().AsMemory(0, (int)mailbox.Message.Length));
            if (!spool.Add(MailPosts.Of(message, mailbox.Separator) with { Offset = mailbox.Offset }))
                copies++;
        }
        if (mailbox.Failure is { } failure)
            problems.Problem($"the file ends before its end: {failure}");
        if (copies > 0)
            problems.Note($"{copies} messages are copies of others and were left out");

        var assembler = new ThreadAssembler(Name, file.Name, options.Outlet);
        foreach (var thread in spool.Threads())
            yield return assembler.Of(MailPosts.WithoutQuotations(thread, ThreadAssembler.Opening(thread)));
    }
}
