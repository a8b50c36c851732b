using Search.Archive;
using Search.Importing.Dates;
using Search.Importing.Files;
using Search.Importing.Formats;
using Search.Importing.Identity;
using Search.Importing.Xml;

namespace Search.Importing.News;

/// <summary>NITF 3.x of the IPTC: articles as agencies and newspapers exchange them, one or several in a file.</summary>
internal sealed class NitfFormat(ImportOptions options) : ISourceFormat
{
    public string Name => "NITF";

    public bool Recognises(SourceFile file) => XmlRoot.LocalNameIn(XmlText.Head(file)) == "nitf";

    public IEnumerable<ArticleThread> Read(SourceFile file, ProblemSink problems)
    {
        using var text = XmlText.Open(file, problems);
        var xml = new LenientXmlReader(text, (what, line) => problems.Problem(what, line));
        while (xml.Read())
        {
            if (xml.Kind != XmlNodeKind.Start || xml.LocalName != "nitf")
                continue;
            var document = new NitfDocument { Line = xml.Line, Language = xml.Attribute("xml:lang") ?? xml.Attribute("lang") };
            NitfReader.Read(xml, document);
            if (xml.WasCutOff)
                continue;
            if (document.Title.Length > 0 || document.Body.Length > 0)
                yield return new ArticleThread(ArticleOf(document, Name, options.Outlet, file.Name, problems), []);
            else
                problems.Problem("the document has neither a headline nor a text", document.Line);
        }
    }

    /// <summary>The article of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">What the format of the file is called.</param>
    /// <param name="outlet">The outlet of documents that name none; <see langword="null"/> leaves it to who holds the rights.</param>
    /// <param name="source">The file, as it was named.</param>
    /// <param name="problems">Told of dates that are none.</param>
    public static Article ArticleOf(NitfDocument document, string format, string? outlet, string source, ProblemSink problems)
    {
        var date = DateReader.First([.. document.Dates.OrderBy(date => date.Rank).Select(date => (date.Source, (string?)date.Text))]);
        if (date is null && document.Dates.Count > 0)
            problems.Note($"not a date, taken as unknown: {document.Dates[0].Text}", document.Line);
        return new Article
        {
            Id = document.Id ?? document.Url ?? StableIds.Readable(document.Title, document.Outlet, document.Body),
            Url = document.Url,
            Outlet = document.Outlet ?? outlet ?? document.Holder,
            Title = document.Title,
            Authors = document.Authors,
            Published = date?.Date,
            PublishedSource = date is null ? null : "given",
            Tags = document.Tags,
            Body = document.Body,
            Language = LanguageTag.Primary(document.Language),
            Source = source,
            Provenance = new Provenance { Format = format, Line = document.Line, Facts = date is { } found ? [new FactOrigin("published", found.Source)] : [] },
        };
    }
}
