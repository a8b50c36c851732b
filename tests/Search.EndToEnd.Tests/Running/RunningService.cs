using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Search.EndToEnd.Tests.Running;

/// <summary><c>search serve</c> in an empty folder and on a free port, with the sample archive in it and pages of commenters. Shared by the tests of a class.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SearchProcess? _process;

    /// <summary>The address, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Calls the service with the token that it left for its own user.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });

    internal SearchProcess Process => _process!;

    internal TemporaryFolder Folder => _folder;

    /// <summary>The default folder of the archive.</summary>
    internal string Data => _folder[Path.Combine("index-data", "archive")];

    public async ValueTask InitializeAsync()
    {
        _process = SearchProcess.Start(_folder.Path, [("Search__CommenterPages", "true")], "serve", "--urls", "http://127.0.0.1:0");
        var line = await _process.LineAsync("Listening on ");
        Url = line["Listening on ".Length..^"/search".Length];
        Http.BaseAddress = new Uri($"{Url}/");
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "service.json")));
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", file.RootElement.GetProperty("token").GetString());
        Http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>What the API answers.</summary>
    internal Task<JsonElement> GetAsync(string pathAndQuery) => Http.GetFromJsonAsync<JsonElement>(pathAndQuery);

    /// <summary>How many articles match, themselves or through a comment.</summary>
    internal async Task<int> CountAsync(string words) =>
        (await GetAsync($"api/v1/search?q={Uri.EscapeDataString(words)}")).GetProperty("total").GetProperty("articles").GetInt32();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
        _folder.Dispose();
    }
}
