using Microsoft.Extensions.Configuration;
using Search.Service.Settings;

namespace Search.Service;

/// <summary>How the service is hosted.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where the service listens unless told otherwise: on this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The addresses to listen on; port 0 takes any free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Keys that may read and write. Without any, and without one in <see cref="KeyFolder"/>, writing is switched off for all but the bearer of <see cref="LocalToken"/>.</summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];

    /// <summary>A further key, drawn anew at every start and left where only the same user can read it; <see langword="null"/> for none.</summary>
    public string? LocalToken { get; init; }

    /// <summary>The largest body of a request, in bytes.</summary>
    public long MaxRequestBytes { get; init; } = 32L << 20;

    /// <summary>The folder whose <see cref="ApiKeyFile"/> holds further keys; <see langword="null"/> for none.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>The file of synonyms (<see cref="Archive.SynonymSet"/>), read anew when it changes; <see langword="null"/> for none. It need not be there yet.</summary>
    public string? SynonymFile { get; init; }

    /// <summary>Whether searching and reading need a key too.</summary>
    public bool ReadingNeedsKey { get; init; }

    /// <summary>The web sites whose scripts may use the API: origins, or <c>*</c> for all; none, unless they are named.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>The proxies, by address or network, that are believed when they say for whom they ask.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>How many requests each caller may send.</summary>
    public RateLimit RateLimit { get; init; } = RateLimit.None;

    /// <summary>How much searches may ask of the service.</summary>
    public SearchLimits Limits { get; init; } = new();

    /// <summary>How long requests in progress may take to end once the service is asked to stop.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The collector that traces, metrics and logs are sent to by OTLP; <see langword="null"/> to send none.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether <c>/metrics</c> answers.</summary>
    public bool Metrics { get; init; } = true;

    /// <summary>What is logged, and how.</summary>
    public LogOptions Log { get; init; } = new();

    /// <summary>Asked whenever someone wants to know whether the service is ready; <see langword="null"/>: it is when the archive answers.</summary>
    public Func<ReadinessState>? Readiness { get; init; }

    /// <summary>Whether the slowest searches are kept, in memory, and shown on the status page: to everyone who can search.</summary>
    public bool ShowSlowestSearches { get; init; } = true;

    /// <summary>Whether there is a page for everyone who commented: off unless the archive's owner wants commenters looked up so easily.</summary>
    public bool CommenterPages { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads <c>urls</c>, <c>SEARCH_API_KEY</c> and the section <c>Search</c>, of which the README lists every name.</summary>
    /// <exception cref="FormatException">Settings are unknown, or cannot be read; the message names each and says how to mend it.</exception>
    public static ServiceOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return SettingReading.Read(configuration);
    }

    /// <summary>The addresses; never a key.</summary>
    public override string ToString() => $"{nameof(ServiceOptions)} {{ {string.Join("; ", Urls)} }}";
}
