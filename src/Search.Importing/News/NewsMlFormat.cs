using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Xml;

namespace Search.Importing.News;

/// <summary>NewsML-G2 of the IPTC: news items, one alone or several in a message, whose text stands within as XHTML, NITF or plain text.</summary>
/// <remarks>
/// What is withheld, cancelled, under embargo or no text is left out and counted; an embargo without a date has no end. Of two versions of an item the one that is
/// read last stays. Codes (<c>qcode</c>) without a name beside them are not looked up.
/// </remarks>
/// <param name="options">How to import.</param>
/// <param name="time">The clock that embargoes end by; <see langword="null"/> for the system's.</param>
internal sealed class NewsMlFormat(ImportOptions options, TimeProvider? time = null) : ISourceFormat
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public string Name => "NewsML-G2";

    public bool Recognises(SourceFile file) => XmlRoot.LocalNameIn(XmlText.Head(file)) is "newsItem" or "newsMessage";

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        var leftOut = new LeftOut();
        using var text = XmlText.Open(file, problems);
        var xml = new LenientXmlReader(text, (what, line) => problems.Problem(what, line));
        while (xml.Read())
        {
            if (xml.Kind != XmlNodeKind.Start || xml.LocalName is not ("newsItem" or "packageItem" or "conceptItem" or "knowledgeItem"))
                continue;
            if (xml.LocalName != "newsItem")
            {
                leftOut.Add("packages and lists of terms");
                XmlContent.Read(xml);
                continue;
            }
            var item = NewsMlReader.Read(xml);
            if (xml.WasCutOff)
                continue;
            if (ReasonToLeaveOut(item) is { } reason)
                leftOut.Add(reason);
            else if (item.Document is { Title.Length: 0, Body.Length: 0 })
                problems.Problem("the item has neither a headline nor a text", item.Document.Line);
            else
                yield return new ArticleThread(NitfFormat.ArticleOf(item.Document, Name, options.Outlet, file.Name, problems), []);
        }
        leftOut.Tell(problems);
    }

    /// <summary>Whether something may not be shown yet.</summary>
    /// <param name="until">Until when, as it is written: without a date for ever; <see langword="null"/> when there is no embargo.</param>
    /// <param name="time">The clock.</param>
    public static bool IsEmbargoed(string? until, TimeProvider time) =>
        until is not null && (!DateReader.TryRead(until, out var date) || date.Start > time.GetUtcNow().UtcDateTime);

    private string? ReasonToLeaveOut(NewsMlItem item) => item switch
    {
        { Status: { } status } when !status.EndsWith("usable", StringComparison.OrdinalIgnoreCase) => "items that are withheld or cancelled",
        { Embargo: { } until } when IsEmbargoed(until, _time) => "items under embargo",
        { Class: { } what } when !what.EndsWith("text", StringComparison.OrdinalIgnoreCase) && !what.EndsWith("composite", StringComparison.OrdinalIgnoreCase) && item.Document.Body.Length == 0 =>
            "items that are pictures, graphics, sound or film",
        _ => null,
    };
}
