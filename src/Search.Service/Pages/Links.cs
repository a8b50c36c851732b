using System.Globalization;
using Search.Archive;
using Search.Service.Api;

namespace Search.Service.Pages;

/// <summary>The addresses that pages link to. A change to a search leads to its first page.</summary>
internal static class Links
{
    public const string SearchPath = "/search";
    public const string AtomPath = "/search.atom";
    public const string CsvPath = "/search.csv";
    public const string NdjsonPath = "/search.ndjson";
    public const string ApiPath = "/api/v1/search";
    public const string OpenSearchPath = "/opensearch.xml";
    public const string SuggestionsPath = "/suggest";
    public const string CommentersPath = "/commenters";
    public const string StatusPath = "/status";
    public const string HelpPath = "/help";

    public static string To(SearchRequest request) => SearchPath + SearchParameters.ToQueryString(request);

    public static string ToFirstPage(SearchRequest request) => To(request with { Page = 1 });

    /// <summary>The whole result of a search in another form.</summary>
    public static string ToResult(string path, SearchRequest request) => path + SearchParameters.ToQueryString(request with { Page = 1, FacetSize = new SearchRequest().FacetSize });

    /// <summary>The whole result as a table that a spreadsheet knows to be UTF-8.</summary>
    public static string ToSpreadsheet(SearchRequest request)
    {
        var address = ToResult(CsvPath, request);
        return $"{address}{(address.Contains('?') ? '&' : '?')}bom=true";
    }

    /// <summary>The same search within some dates.</summary>
    public static string ToDates(SearchRequest request, PartialDate? from, PartialDate? to) => ToFirstPage(request with { From = from, To = to });

    /// <summary>The same search with the filter, or without it when it is there already; the opposite filter on the value goes.</summary>
    public static string Toggle(SearchRequest request, FacetFilter filter)
    {
        var others = request.Filters.Where(other => other.Facet != filter.Facet || !IsSame(other.Value, filter.Value)).ToList();
        var isThere = request.Filters.Any(other => other.Facet == filter.Facet && other.Exclude == filter.Exclude && IsSame(other.Value, filter.Value));
        return ToFirstPage(request with { Filters = isThere ? others : [.. others, filter] });
    }

    /// <summary>Everything that has one value of a facet.</summary>
    public static string ToValue(string facet, string value, SearchScope scope = SearchScope.All) =>
        To(new SearchRequest { Scope = scope, Filters = [new FacetFilter(facet, value)] });

    public static string ToArticle(SearchRequest request, string id) =>
        (ArticleAddress.Of(ArticleAddress.Page, id) + SearchParameters.ToQueryString(request).TrimStart('?')).TrimEnd('?', '&');

    public static string ToArticle(string id) => ToArticle(new SearchRequest(), id);

    public static string ToComment(SearchRequest request, string articleId, string commentId) =>
        $"{ToArticle(request, articleId)}#{Anchor(commentId)}";

    /// <summary>The page of a commenter, where there are such pages.</summary>
    public static string ToCommenter(string name) => ArticleAddress.Of(CommentersPath, name).TrimEnd('?', '&');

    /// <summary>The id of a comment's element, and the fragment that leads there: escaped, because neither may hold white space.</summary>
    public static string Anchor(string commentId) => "comment-" + Uri.EscapeDataString(commentId);

    /// <summary>The address of a page on the web; <see langword="null"/> for anything but http and https.</summary>
    public static string? ToWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    /// <summary>Whether two spellings are of one value: case and accents aside.</summary>
    public static bool IsSame(string a, string b) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
}
