using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Search.Archive;
using Search.Service.Tests.Archives;

namespace Search.Service.Tests;

/// <summary>A service on a free port of this machine, over an archive in memory, and a client for it.</summary>
public sealed class RunningService : IAsyncDisposable
{
    public const string Key = "a key for tests";

    private readonly SearchService _service;

    private RunningService(SearchService service, IArchive archive)
    {
        (_service, Archive) = (service, archive);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(service.Addresses[0]) };
    }

    public HttpClient Client { get; }

    public IReadOnlyList<string> Addresses => _service.Addresses;

    public IArchive Archive { get; }

    internal InMemoryArchive Memory => (InMemoryArchive)Archive;

    public static Task<RunningService> OverVessmouthAsync(Func<ServiceOptions, ServiceOptions>? configure = null) =>
        OverAsync(Vessmouth.Threads, configure);

    public static async Task<RunningService> OverAsync(IReadOnlyList<ArticleThread> threads, Func<ServiceOptions, ServiceOptions>? configure = null)
    {
        var archive = new InMemoryArchive();
        await archive.PutAsync(threads);
        return await OverAsync(archive, configure);
    }

    public static async Task<RunningService> OverAsync(IArchive archive, Func<ServiceOptions, ServiceOptions>? configure = null)
    {
        var options = new ServiceOptions { Urls = ["http://127.0.0.1:0"], ApiKeys = [Key] };
        var service = SearchService.Create(archive, configure?.Invoke(options) ?? options);
        await service.StartAsync(TestContext.Current.CancellationToken);
        return new RunningService(service, archive);
    }

    /// <summary>Over an archive of the engine, in a folder that goes with the service.</summary>
    public static async Task<RunningService> OverEngineAsync(IReadOnlyList<ArticleThread> threads, Func<ServiceOptions, ServiceOptions>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("search-service-").FullName;
        var archive = EmbeddedArchive.Open(new EmbeddedArchiveOptions { Folder = folder });
        await archive.PutAsync(threads);
        await archive.RefreshAsync();
        var options = new ServiceOptions { Urls = ["http://127.0.0.1:0"], ApiKeys = [Key] };
        var service = SearchService.Create(archive, configure?.Invoke(options) ?? options);
        await service.StartAsync(TestContext.Current.CancellationToken);
        return new RunningService(service, archive) { Folder = folder };
    }

    private string? Folder { get; init; }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> PostAsync(string path, string json, string? key = Key) =>
        SendAsync(HttpMethod.Post, path, json, key is null ? [] : [("Authorization", $"Bearer {key}")]);

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        var response = await GetAsync(path);
        return await ReadJsonAsync(response);
    }

    public static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.StopAsync();
        await _service.DisposeAsync();
        await Archive.DisposeAsync();
        if (Folder is not null)
            Directory.Delete(Folder, recursive: true);
    }
}
