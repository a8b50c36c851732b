namespace Search.Client;

/// <summary>How to reach a service.</summary>
public sealed class SearchClientOptions
{
    /// <summary>Where the service listens: <c>http://127.0.0.1:5080</c>. What stands behind the host is kept, as behind a proxy.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1:5080");

    /// <summary>The API key; <see langword="null"/> to send none.</summary>
    public string? ApiKey { get; set; }
}
