using System.Security.Cryptography;
using System.Text;
using Search.Analysis;
using Search.Indexing;

namespace Search.Archive.Documents;

/// <summary>How articles and comments lie in the index: one document each.</summary>
/// <remarks>
/// Articles have a title and a body, comments a comment: separate fields, so that each is scored by the lengths of its own kind.
/// A facet is a column of values as written, for counting, beside a field of keys (folded), for filtering, and a field of words,
/// for <c>author:roggio</c>. A comment repeats its article's outlet and tags, and has the thread's number, so that a late comment is
/// written alone and threads are counted without looking anything up.
/// </remarks>
internal static class ArchiveFields
{
    // Far beyond any name or address; the index takes keywords of up to 32,766 bytes.
    private const int LongestKeyword = 2000;

    private const string KeySuffix = ".key";
    private const string WordsSuffix = ".words";

    /// <summary>Which documents are articles and which comments.</summary>
    public const string Kind = "kind";

    /// <summary>The value of <see cref="Kind"/> for articles.</summary>
    public const string ArticleKind = "article";

    /// <summary>The value of <see cref="Kind"/> for comments.</summary>
    public const string CommentKind = "comment";

    /// <summary>The article's id, on its comments too.</summary>
    public const string ArticleId = "article";

    /// <summary>The headline of an article.</summary>
    public const string Title = "title";

    /// <summary>The text of an article.</summary>
    public const string Body = "body";

    /// <summary>The text of a comment.</summary>
    public const string Comment = "comment";

    /// <summary>Keys of the names that sign articles, on articles alone.</summary>
    public const string BylineKey = "byline.key";

    /// <summary>What an article is found by when comments come from elsewhere (<see cref="ArticleKeys"/>), on articles alone.</summary>
    public const string KnownBy = "known.by";

    /// <summary>First second of the document's date (Unix time).</summary>
    public const string DateStart = "date.start";

    /// <summary>Last second of the document's date (Unix time).</summary>
    public const string DateEnd = "date.end";

    /// <summary>The <see cref="DatePrecision"/> of the date.</summary>
    public const string DateDetail = "date.detail";

    /// <summary>First second of the article's date, on its comments too: the order of threads by date.</summary>
    public const string ArticleDate = "article.date";

    /// <summary>The thread's number: dense, given once, never changed.</summary>
    public const string Thread = "thread";

    /// <summary>The document's place among all (<see cref="ThreadOrder"/>).</summary>
    public const string Order = "order";

    /// <summary>What is not searched, as JSON (<see cref="ArticleFacts"/>, <see cref="CommentFacts"/>).</summary>
    public const string Facts = "facts";

    /// <summary>The fields of every archive.</summary>
    public static Schema Schema { get; } = new(
    [
        Field.Keyword(Schema.IdField, column: false),
        Field.Keyword(Kind, stored: false, column: false),
        Field.Keyword(ArticleId, column: false),
        Field.Keyword(FacetNames.Language),
        .. Prose(Title), .. Prose(Body), .. Prose(Comment),
        .. Facet(FacetNames.Outlet), .. Facet(FacetNames.Author), .. Facet(FacetNames.Commenter), .. Facet(FacetNames.Tag),
        Field.Keyword(BylineKey, stored: false, multiValued: true, column: false),
        Field.Keyword(KnownBy, stored: false, multiValued: true, column: false),
        Field.Keyword(FacetNames.Year, stored: false),
        Field.Number(DateStart), Field.Number(DateEnd), Field.Number(DateDetail),
        Field.Number(ArticleDate), Field.Number(Thread), Field.Number(Order),
        Field.StoredOnly(Facts),
    ]);

    /// <summary>The field of a facet's folded values; years and languages are their own keys.</summary>
    public static string KeyField(string facet) => facet switch
    {
        FacetNames.Year or FacetNames.Language => facet,
        FacetNames.Outlet => $"{FacetNames.Outlet}{KeySuffix}",
        FacetNames.Author => $"{FacetNames.Author}{KeySuffix}",
        FacetNames.Commenter => $"{FacetNames.Commenter}{KeySuffix}",
        FacetNames.Tag => $"{FacetNames.Tag}{KeySuffix}",
        _ => facet + KeySuffix,
    };

    /// <summary>The text field of a facet's words.</summary>
    public static string WordsField(string facet) => facet switch
    {
        FacetNames.Outlet => $"{FacetNames.Outlet}{WordsSuffix}",
        FacetNames.Author => $"{FacetNames.Author}{WordsSuffix}",
        FacetNames.Commenter => $"{FacetNames.Commenter}{WordsSuffix}",
        FacetNames.Tag => $"{FacetNames.Tag}{WordsSuffix}",
        _ => facet + WordsSuffix,
    };

    /// <summary><see cref="Key"/> as one delegate, by which counted columns are cached.</summary>
    public static Func<string, string> KeyOf { get; } = Key;

    /// <summary>The key under which spellings of a value are one.</summary>
    public static string Key(string value) => Bounded(Folding.Fold(value.Trim()));

    /// <summary>The id of an article's document.</summary>
    public static string DocumentId(string articleId) => Bounded($"a {articleId}");

    /// <summary>The id of a comment's document; the length tells where the article's id ends.</summary>
    public static string DocumentId(string articleId, string commentId) => Bounded($"c {articleId.Length} {articleId} {commentId}");

    /// <summary>The value as a keyword: itself, or where that is too long, its beginning and a hash of the whole.</summary>
    public static string Bounded(string value) => value.Length <= LongestKeyword
        ? value
        : $"{value.AsSpan(0, LongestKeyword / 2)}… {Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(value)))}";

    private static Field[] Prose(string name) => [Field.Text(name, TextAnalyzer.Multilingual), Field.Stems($"{name}.stems", name)];

    private static Field[] Facet(string name) =>
    [
        Field.Keyword(name, stored: false, multiValued: true, indexed: false),
        Field.Keyword(KeyField(name), stored: false, multiValued: true, column: false),
        Field.Text(WordsField(name), TextAnalyzer.Words, stored: false),
    ];
}
