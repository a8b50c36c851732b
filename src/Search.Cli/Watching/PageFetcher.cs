using System.Net;
using System.Net.Http.Headers;

namespace Search.Cli.Watching;

/// <summary>Asks servers for pages, and takes no for an answer: conditionally, with bounded redirections, size and time.</summary>
/// <param name="maxBytes">The largest page that is taken, compression off.</param>
/// <param name="time">The clock.</param>
internal sealed class PageFetcher(int maxBytes, TimeProvider time) : IDisposable
{
    /// <summary>How the program names itself to servers.</summary>
    public const string UserAgent = "SearchArchive/1.0 (search watch; one request at a time, conditional)";

    // As many as browsers' authors once held to be no loop.
    private const int MaxRedirections = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Whether this is an address that is asked at all.</summary>
    public static bool IsAllowed(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Asks for a page, unless it is what was there before.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="entityTag">What names the version that is known.</param>
    /// <param name="lastModified">When that last changed.</param>
    /// <param name="cancellation">Gives up at once.</param>
    public async Task<FetchOutcome> FetchAsync(Uri address, string? entityTag, DateTimeOffset? lastModified, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await FollowAsync(address, entityTag, lastModified, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FetchOutcome.Failed($"no answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            return FetchOutcome.Failed(error.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FetchOutcome> FollowAsync(Uri address, string? entityTag, DateTimeOffset? lastModified, CancellationToken cancellation)
    {
        var permanent = address;
        var isForGood = true;
        for (var redirections = 0; redirections <= MaxRedirections; redirections++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            request.Headers.TryAddWithoutValidation("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
            if (entityTag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", entityTag);
            if (lastModified is not null)
                request.Headers.IfModifiedSince = lastModified;
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location)
                return await ReadAsync(answer, address, permanent, cancellation).ConfigureAwait(false);

            address = new Uri(address, location);
            if (!IsAllowed(address))
                return FetchOutcome.Failed($"leads to {address}, which is no web address");
            isForGood &= (int)answer.StatusCode is 301 or 308;
            if (isForGood)
                permanent = address;
        }

        return FetchOutcome.Failed($"leads on more than {MaxRedirections} times");
    }

    private async Task<FetchOutcome> ReadAsync(HttpResponseMessage answer, Uri address, Uri permanent, CancellationToken cancellation)
    {
        var asked = Asked(answer);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new FetchOutcome(FetchKind.Unchanged, Asked: asked);
            case HttpStatusCode.Gone:
                return new FetchOutcome(FetchKind.Gone, "410 Gone");
            case HttpStatusCode.OK:
                break;
            default:
                return FetchOutcome.Failed($"{(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd(), asked);
        }

        if (await ReadBoundedAsync(answer.Content, cancellation).ConfigureAwait(false) is not { } bytes)
            return FetchOutcome.Failed($"larger than {maxBytes} bytes");
        var page = new FetchedPage(
            bytes, answer.Content.Headers.ContentType?.ToString(), address, permanent, answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified);
        return new FetchOutcome(FetchKind.Fetched, Asked: asked, Page: page);
    }

    private async Task<byte[]?> ReadBoundedAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > maxBytes)
            return null;
        await using var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
                return null;
        }

        return bytes.ToArray();
    }

    // Retry-After says it outright; a page that may be kept for an hour need not be asked for within it.
    private TimeSpan? Asked(HttpResponseMessage answer)
    {
        if (answer.Headers.RetryAfter is { } retry)
            return retry.Delta ?? (retry.Date is { } date ? Positive(date - time.GetUtcNow()) : null);
        return answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified ? answer.Headers.CacheControl?.MaxAge : null;
    }

    private static TimeSpan? Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : null;
}
