using Search.Analysis;
using Search.Indexing;

namespace Search.Querying.Tests.Oracle;

/// <summary>The fields of the random corpora.</summary>
internal static class TestSchema
{
    public const string Title = "title";
    public const string Body = "body";
    public const string BodyStems = "body.stems";
    public const string Outlet = "outlet";
    public const string Tag = "tag";
    public const string Date = "date";
    public const string Thread = "thread";
    public const string Order = "order";
    public const string Version = "version";

    public static Schema Schema { get; } = new(
        Field.Text(Title, TextAnalyzer.Words, stored: false),
        Field.Text(Body, TextAnalyzer.Words, stored: false),
        Field.Stems(BodyStems, Body),
        Field.Keyword(Outlet, stored: false),
        Field.Keyword(Tag, stored: false, multiValued: true),
        Field.Number(Date),
        Field.Number(Thread),
        Field.Number(Order),
        Field.Keyword(Version, indexed: false, column: false));

    public static bool IsText(string field) => field is Title or Body or BodyStems;
}
