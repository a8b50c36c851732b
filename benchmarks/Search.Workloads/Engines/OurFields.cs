using Search.Analysis;
using Search.Indexing;
using Search.Workloads.Prepared;

namespace Search.Workloads.Engines;

/// <summary>The fields of the prepared corpus in our index.</summary>
internal static class OurFields
{
    public const string Text = "text";
    public const string Title = "title";
    public const string Body = "body";
    public const string Outlet = "outlet";
    public const string Author = "author";
    public const string Tag = "tag";
    public const string Day = "day";
    public const string Number = "number";

    public static Schema Schema { get; } = new(
        Field.Keyword(Schema.IdField, column: false),
        Field.Number(Number),
        Field.Text(Text, TextAnalyzer.Words, stored: false),
        Field.StoredOnly(Title),
        Field.StoredOnly(Body),
        Field.Keyword(Outlet),
        Field.Keyword(Author, multiValued: true),
        Field.Keyword(Tag, multiValued: true),
        Field.Number(Day, stored: true));

    /// <summary>The document with the fields.</summary>
    public static Document Of(PreparedDocument prepared, long number)
    {
        var document = new Document(number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Add(Number, number).Add(Text, prepared.Text).Add(Title, prepared.Title).Add(Body, prepared.Body)
            .Add(Outlet, prepared.Outlet).Add(Day, prepared.Day);
        foreach (var author in prepared.Authors)
            document.Add(Author, author);
        foreach (var tag in prepared.Tags)
            document.Add(Tag, tag);
        return document;
    }
}
