using System.Text.Json;
using Search.Archive;
using Search.Cli.CommandLine;
using Search.Service;

namespace Search.Cli.Access;

/// <summary>The searches of a running service, as any client asks for them. Safe for several threads.</summary>
internal sealed class ServedSearches : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="url">Where the service listens.</param>
    /// <param name="mostAtOnce">Connections to it, at most.</param>
    public ServedSearches(Uri url, int mostAtOnce)
    {
        // No proxy of the web stands between, and how long to wait is the caller's to say.
        var handler = new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = mostAtOnce, AllowAutoRedirect = false };
        _http = new HttpClient(handler) { BaseAddress = new Uri($"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/"), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>The address of a search, within the service.</summary>
    public static Uri PathOf(SearchRequest request) => new($"api/v1/search{SearchParameters.ToQueryString(request)}", UriKind.Relative);

    /// <summary>Searches, and reads the answer to its end without understanding it.</summary>
    /// <returns>Whether there was an answer: neither a refusal nor a broken connection.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<bool> TryAskAsync(Uri path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            await answer.Content.CopyToAsync(Stream.Null, cancellation).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return false;
        }
    }

    /// <summary>What a search finds in all.</summary>
    /// <exception cref="CliException">The service does not answer, or with something else.</exception>
    public async Task<SearchTotal> TotalAsync(SearchRequest request, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.GetAsync(PathOf(request), cancellation).ConfigureAwait(false);
            var body = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                throw new CliException($"The service at {_http.BaseAddress} refused '{request.Words}': {(int)answer.StatusCode} {answer.ReasonPhrase}");
            using var json = JsonDocument.Parse(body);
            var total = json.RootElement.GetProperty("total");
            return new SearchTotal(total.GetProperty("articles").GetInt32(), total.GetProperty("comments").GetInt32());
        }
        catch (HttpRequestException error)
        {
            throw new CliException($"No service answers at {_http.BaseAddress}: {error.Message}");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CliException($"What answers at {_http.BaseAddress} is not this project's service.");
        }
    }

    public void Dispose() => _http.Dispose();
}
