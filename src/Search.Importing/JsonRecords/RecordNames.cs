using System.Collections.Frozen;
using Search.Importing.Tables;

namespace Search.Importing.JsonRecords;

/// <summary>What other programs call the members of an article in JSON: the names of columns (<see cref="ColumnNames"/>), and those of well-known interfaces.</summary>
internal static class RecordNames
{
    // Of these an object holds the article itself, with its number or its address beside them: Elasticsearch, The Guardian, JSON:API.
    private static readonly FrozenSet<string> Holders = new[] { "_source", "fields", "attributes" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ByField = ColumnNames.All
        .ToDictionary(entry => entry.Field, entry => entry.Names.Concat(Additional(entry.Field)).ToArray())
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What stands for a text where there is none, by names that say so.</summary>
    public static IReadOnlyList<string> Summaries { get; } = ["description", "summary", "excerpt", "leadparagraph", "standfirst", "abstract", "trailtext", "snippet"];

    /// <summary>The names of a field, the most particular first.</summary>
    public static IReadOnlyList<string> Of(string field) => ByField[field];

    /// <summary>Whether an object of this name holds the article itself.</summary>
    public static bool IsHolder(string name) => Holders.Contains(name);

    /// <summary>Whether members of these names are those of an article: a title and a text, a summary or a date, or a text and where, when or whose it is.</summary>
    public static bool AreOfArticle(IReadOnlySet<string> plain) => Has(plain, "title")
        ? Has(plain, "body") || Has(plain, "published") || Has(plain, "url") && Summaries.Any(plain.Contains)
        : Has(plain, "body") && (Has(plain, "published") || Has(plain, "url") || Has(plain, "authors"));

    /// <summary>Whether any of the names is one of a field.</summary>
    public static bool Has(IReadOnlySet<string> plain, string field) => ByField[field].Any(plain.Contains);

    /// <summary>Names of members as they are compared; those of an object that holds the article are its own.</summary>
    /// <param name="names">The names, those within objects as <c>outer.inner</c>.</param>
    public static IReadOnlySet<string> Plain(IEnumerable<string> names) =>
        names.Where(name => name.IndexOf('.', StringComparison.Ordinal) is var dot && (dot < 0 || IsHolder(name[..dot])))
            .Select(name => ColumnNames.Plain(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]))
            .ToHashSet(StringComparer.Ordinal);

    private static string[] Additional(string field) => field switch
    {
        "title" => ["webtitle"],
        "body" => ["contenttext"],
        "published" => ["webpublicationdate", "dategmt", "firstpublished"],
        "outlet" => ["sitename", "blog", "subreddit"],
        _ => [],
    };
}
