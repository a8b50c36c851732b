using System.Collections.Frozen;

namespace Search.Service.Parameters;

/// <summary>What other search services call what has another name here: people try that first.</summary>
internal static class FamiliarNames
{
    private static readonly FrozenDictionary<string, string[]> Meant = new Dictionary<string, string[]>
    {
        ["query search text term terms keyword keywords words s"] = ["q"],
        ["size limit rows per_page perpage pagesize page-size hitsperpage hits_per_page results"] = ["page_size", "count"],
        ["start offset p pagenumber"] = ["page"],
        ["order order_by order-by orderby sort_by sortby"] = ["sort"],
        ["from_date from-date fromdate begin_date start_date startdate date_from since after"] = ["from"],
        ["to_date to-date todate end_date enddate date_to until before"] = ["to"],
        ["facet facet_by facet.field aggs aggregations"] = ["facets"],
        ["fl select _source show-fields include_fields attributes"] = ["fields"],
        ["source sources site newspaper publication publisher outlets"] = ["outlet"],
        ["by byline authors writer"] = ["author"],
        ["user username commenters"] = ["commenter"],
        ["tags section topic category"] = ["tag"],
        ["type scope unit kind document_type"] = ["in"],
        ["hl highlights"] = ["highlight"],
        ["debug explanation"] = ["explain"],
        ["synonym"] = ["synonyms"],
    }
        .SelectMany(line => line.Key.Split(' '), (line, name) => KeyValuePair.Create(name, line.Value))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The one of some names that was meant; <see langword="null"/> when the name is not a familiar one, or none of them does.</summary>
    public static string? Of(string given, IEnumerable<string> names) => Meant.GetValueOrDefault(given, []).FirstOrDefault(names.Contains);
}
