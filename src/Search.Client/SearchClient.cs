using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Search.Client;

/// <summary>Asks a Search service. Safe for use by several threads.</summary>
/// <remarks>
/// Every method throws <see cref="SearchApiException"/> when the service refuses or fails, and <see cref="HttpRequestException"/> when it is not reached.
/// The client is given its <see cref="HttpClient"/>, with base address and key, by <c>AddSearchClient</c>, or by hand.
/// </remarks>
/// <param name="http">Sends the requests; its base address ends with a slash.</param>
public sealed class SearchClient(HttpClient http)
{
    // Addresses longer than this are not taken by every proxy; such searches are posted.
    private const int LongestAddress = 2000;

    /// <summary>One page of hits.</summary>
    public async Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var address = "api/v1/search" + QueryString(query.Pairs());
        if (address.Length <= LongestAddress)
            return await GetAsync(address, ClientJson.Default.SearchResult, cancellation).ConfigureAwait(false);
        var body = query.Pairs().GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Select(pair => pair.Value).ToList());
        using var content = JsonContent.Create(body, ClientJson.Default.DictionaryStringListString);
        using var response = await http.PostAsync(new Uri("api/v1/search", UriKind.Relative), content, cancellation).ConfigureAwait(false);
        return await ReadAsync(response, ClientJson.Default.SearchResult, cancellation).ConfigureAwait(false);
    }

    /// <summary>Every hit, page by page, to any depth. What changes in the archive meanwhile moves no hit across the place that was reached, except by relevance.</summary>
    public async IAsyncEnumerable<Hit> SearchAllAsync(SearchQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var page = query; page is not null;)
        {
            var result = await SearchAsync(page, cancellation).ConfigureAwait(false);
            foreach (var hit in result.Hits)
                yield return hit;
            page = result.NextCursor is { } next ? query with { Cursor = next, Page = null } : null;
        }
    }

    /// <summary>An article with its comments; <see langword="null"/> when there is none of that id.</summary>
    public Task<Article?> FindArticleAsync(string id, CancellationToken cancellation = default) =>
        FindAsync($"api/v1/articles?id={Uri.EscapeDataString(id)}", ClientJson.Default.Article, cancellation);

    /// <summary>A comment and its article; <see langword="null"/> when there is none of those ids.</summary>
    public Task<CommentInContext?> FindCommentAsync(string articleId, string id, CancellationToken cancellation = default) => FindAsync(
        $"api/v1/comments?article={Uri.EscapeDataString(articleId)}&id={Uri.EscapeDataString(id)}", ClientJson.Default.CommentInContext, cancellation);

    /// <summary>The values of a facet that contain a text.</summary>
    public Task<FacetCounts> FacetAsync(string facet, string contains = "", CancellationToken cancellation = default) => GetAsync(
        $"api/v1/facets/{Uri.EscapeDataString(facet)}?q={Uri.EscapeDataString(contains)}", ClientJson.Default.FacetCounts, cancellation);

    /// <summary>Completions of what was typed, most useful first.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int count = 10, CancellationToken cancellation = default)
    {
        var list = await GetAsync($"api/v1/suggest?q={Uri.EscapeDataString(text)}&count={count}", ClientJson.Default.SuggestionList, cancellation).ConfigureAwait(false);
        return list.Suggestions;
    }

    /// <summary>What the archive holds.</summary>
    public Task<Statistics> StatisticsAsync(CancellationToken cancellation = default) => GetAsync("api/v1/stats", ClientJson.Default.Statistics, cancellation);

    /// <summary>Adds or replaces articles with their comments; returns when all are on disk.</summary>
    /// <param name="threads">The articles.</param>
    /// <param name="refresh">Whether to return only once searches find them.</param>
    /// <param name="cancellation">Stops waiting; what was sent may be stored all the same.</param>
    public Task<IReadOnlyList<Written>> PutArticlesAsync(IReadOnlyList<NewThread> threads, bool refresh = false, CancellationToken cancellation = default) =>
        WriteAsync("api/v1/articles" + RefreshOf(refresh), threads, ClientJson.Default.IReadOnlyListNewThread, cancellation);

    /// <summary>Adds or replaces comments beneath an article; returns when all are on disk.</summary>
    /// <param name="articleId">The article's id.</param>
    /// <param name="comments">The comments.</param>
    /// <param name="refresh">Whether to return only once searches find them.</param>
    /// <param name="cancellation">Stops waiting; what was sent may be stored all the same.</param>
    public Task<IReadOnlyList<Written>> PutCommentsAsync(
        string articleId, IReadOnlyList<NewComment> comments, bool refresh = false, CancellationToken cancellation = default) =>
        WriteAsync($"api/v1/articles/{Uri.EscapeDataString(articleId)}/comments{RefreshOf(refresh)}", comments, ClientJson.Default.IReadOnlyListNewComment, cancellation);

    private static string RefreshOf(bool refresh) => refresh ? "?refresh=true" : "";

    private static string QueryString(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    private async Task<T> GetAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative), cancellation).ConfigureAwait(false);
        return await ReadAsync(response, type, cancellation).ConfigureAwait(false);
    }

    private async Task<T?> FindAsync<T>(string address, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative), cancellation).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(response, type, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Written>> WriteAsync<T>(string address, T body, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var content = JsonContent.Create(body, type);
        using var response = await http.PostAsync(new Uri(address, UriKind.Relative), content, cancellation).ConfigureAwait(false);
        return (await ReadAsync(response, ClientJson.Default.WrittenList, cancellation).ConfigureAwait(false)).Results;
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
            throw await RefusalAsync(response, cancellation).ConfigureAwait(false);
        return await response.Content.ReadFromJsonAsync(type, cancellation).ConfigureAwait(false)
            ?? throw new HttpRequestException("The service answered with nothing.");
    }

    private static async Task<SearchApiException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        Problem? problem = null;
        try
        {
            if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
                problem = await response.Content.ReadFromJsonAsync(ClientJson.Default.Problem, cancellation).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            // Somebody between here and the service answered in its name; the status says enough.
        }
        return new SearchApiException(response.StatusCode, problem, response.Headers.RetryAfter?.Delta);
    }
}
