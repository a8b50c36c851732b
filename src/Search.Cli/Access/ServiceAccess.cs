using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Search.Archive;
using Search.Cli.CommandLine;
using Search.Importing;
using Search.Service;

namespace Search.Cli.Access;

/// <summary>An archive that a service on this machine holds.</summary>
internal sealed class ServiceAccess : IArchiveAccess
{
    private readonly HttpClient _http;

    // Names this process's import among others that may be under way.
    private readonly Lock _lock = new();
    private readonly string _import = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private ImportProgress? _progress;

    private ServiceAccess(ServiceFile service)
    {
        // The service is on this machine: a proxy for the web has no business between. A large batch may take its time.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"{service.Url}/"), Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Token);
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>A way through the service; <see langword="null"/> when it does not answer.</summary>
    public static async Task<ServiceAccess?> TryConnectAsync(ServiceFile service, CancellationToken cancellation)
    {
        var access = new ServiceAccess(service);
        try
        {
            using var answer = await access._http.GetAsync(new Uri("healthz", UriKind.Relative), cancellation).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode)
                return access;
        }
        catch (HttpRequestException)
        {
            // Not yet, or no longer.
        }

        await access.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleThread> threads, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(await PostAsync("api/v1/articles", $"[{string.Join(',', threads.Select(thread => ThreadJson.Write(thread, withProvenance: true)))}]", cancellation).ConfigureAwait(false));
        return [.. json.RootElement.GetProperty("results").EnumerateArray().Select(result => OutcomeOf(result.GetProperty("outcome").GetString()))];
    }

    public void Note(ImportProgress progress)
    {
        lock (_lock)
            _progress = progress;
    }

    // A write of nothing that asks for the refresh that any write may ask for.
    public Task RefreshAsync(CancellationToken cancellation) => PostAsync("api/v1/articles?refresh=true", "[]", cancellation);

    public Task<string> SearchAsync(SearchRequest request, CancellationToken cancellation) =>
        GetAsync($"api/v1/search{SearchParameters.ToQueryString(request)}", cancellation);

    public Task<string> StatisticsAsync(CancellationToken cancellation) => GetAsync("api/v1/stats", cancellation);

    public Task<string?> TakeDownAsync(TakedownTarget target, string? reason, CancellationToken cancellation) => DeleteAsync(
        target switch
        {
            TakedownTarget.OfArticle article => $"api/v1/articles?id={Uri.EscapeDataString(article.ArticleId)}",
            TakedownTarget.OfAddress address => $"api/v1/articles?url={Uri.EscapeDataString(address.Url)}",
            TakedownTarget.OfComment comment => $"api/v1/comments?article={Uri.EscapeDataString(comment.ArticleId)}&id={Uri.EscapeDataString(comment.CommentId)}",
            TakedownTarget.OfCommenter { Outlet: { } outlet } commenter => $"api/v1/commenters?name={Uri.EscapeDataString(commenter.Name)}&outlet={Uri.EscapeDataString(outlet)}",
            TakedownTarget.OfCommenter commenter => $"api/v1/commenters?name={Uri.EscapeDataString(commenter.Name)}",
            _ => throw new ArgumentException($"The service does not know how to take down a {target.GetType().Name}.", nameof(target)),
        },
        reason,
        cancellation);

    public Task<string> TakedownsAsync(CancellationToken cancellation) => GetAsync("api/v1/takedowns", cancellation);

    public Task<string?> LiftTakedownAsync(long number, string? reason, CancellationToken cancellation) =>
        DeleteAsync($"api/v1/takedowns/{number.ToString(CultureInfo.InvariantCulture)}?", reason, cancellation);

    public async IAsyncEnumerable<string> ExportAsync(bool withProvenance, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(new Uri(withProvenance ? "api/v1/export?provenance=true" : "api/v1/export", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw await RefusedAsync(answer, cancellation).ConfigureAwait(false);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false));
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            yield return line;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static PutOutcome OutcomeOf(string? name) =>
        Enum.TryParse<PutOutcome>(name, ignoreCase: true, out var outcome) ? outcome : throw new CliException($"The service gave an unknown outcome, '{name}'; it is of another version.");

    private async Task<string> PostAsync(string path, string json, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (Told(isLast: path.Contains('?', StringComparison.Ordinal)) is { } told)
            request.Headers.Add("Search-Import", told);
        using var answer = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
        return await ReadAsync(answer, cancellation).ConfigureAwait(false);
    }

    private string? Told(bool isLast)
    {
        ImportProgress? known;
        lock (_lock)
            known = _progress;
        if (known is not { } progress)
            return null;
        return isLast
            ? $"id={_import}; done=1"
            : string.Create(CultureInfo.InvariantCulture, $"id={_import}; files={progress.FilesDone}; files-total={progress.FilesTotal}; bytes={progress.BytesDone}; bytes-total={progress.BytesTotal}");
    }

    private async Task<string?> DeleteAsync(string path, string? reason, CancellationToken cancellation)
    {
        var address = reason is null ? path : $"{path}&reason={Uri.EscapeDataString(reason)}";
        using var answer = await _http.DeleteAsync(new Uri(address, UriKind.Relative), cancellation).ConfigureAwait(false);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(answer, cancellation).ConfigureAwait(false);
    }

    private async Task<string> GetAsync(string path, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellation).ConfigureAwait(false);
        return await ReadAsync(answer, cancellation).ConfigureAwait(false);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation) => answer.IsSuccessStatusCode
        ? await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)
        : throw await RefusedAsync(answer, cancellation).ConfigureAwait(false);

    // Refusals are problem documents (RFC 9457), whose detail is a sentence.
    private static async Task<CliException> RefusedAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        var detail = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" && JsonDocument.Parse(body) is { } problem
            ? DetailOf(problem.RootElement)
            : null;
        return new CliException(
            $"The service at {answer.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Authority)} refused: {detail ?? $"{(int)answer.StatusCode} {answer.ReasonPhrase}"}",
            answer.StatusCode == HttpStatusCode.BadRequest ? ExitCode.Usage : ExitCode.Failed);
    }

    private static string? DetailOf(JsonElement problem)
    {
        var detail = problem.TryGetProperty("detail", out var sentence) ? sentence.GetString() : null;
        return detail ?? (problem.TryGetProperty("title", out var title) ? title.GetString() : null);
    }
}
