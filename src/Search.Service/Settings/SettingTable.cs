using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Search.Service.Settings;

/// <summary>Every setting of the service.</summary>
internal static class SettingTable
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("Urls", ServiceOptions.DefaultUrl, "addresses joined by semicolons", "The addresses to listen on; port 0 takes any free one.",
            (options, values) => values.Count == 0 ? null : options with { Urls = values }),
        Secret("ApiKeys", "Keys that may read and write, as a list."),
        Secret("ApiKey", "One such key; also `SEARCH_API_KEY`. Better: `search keys add`."),
        Flag("ReadingNeedsKey", false, "Whether searching and reading need a key too. Browsers ask for it as a password.", (options, value) => options with { ReadingNeedsKey = value }),
        new("CorsOrigins", "", "origins like https://news.example joined by semicolons, or *", "The web sites whose scripts may use the API.",
            (options, values) => values.All(IsOrigin) ? options with { CorsOrigins = values } : null),
        new("TrustedProxies", "", "addresses or networks like 10.0.0.0/8 joined by semicolons", "The proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.",
            (options, values) => values.All(IsNetwork) ? options with { TrustedProxies = values } : null),
        Number("RateLimit:Requests", 0, 0, 1_000_000, "Requests that a key, or else an address, may send at once; 0 sets no limit.",
            (options, value) => options with { RateLimit = options.RateLimit with { Requests = value } }),
        Number("RateLimit:Seconds", 60, 1, 86_400, "How long it takes until as many may be sent again.",
            (options, value) => options with { RateLimit = options.RateLimit with { Window = TimeSpan.FromSeconds(value) } }),
        new("MaxRequestBytes", "33554432", "a whole number of bytes", "The largest body of a request.",
            (options, values) => One(values) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                ? options with { MaxRequestBytes = bytes } : null),
        Limit("Limits:QueryLength", 8000, 1, 1_000_000, "Characters of the words of a search.", (limits, value) => limits with { QueryLength = value }),
        Limit("Limits:QueryClauses", 1024, 1, 100_000, "Parts of a search: words, phrases, filters.", (limits, value) => limits with { QueryClauses = value }),
        Limit("Limits:QueryPatterns", 64, 0, 100_000, "Parts with `*`, `?` or `~`.", (limits, value) => limits with { QueryPatterns = value }),
        Limit("Limits:PatternLetters", 1, 0, 100, "The fewest letters of a part with `*` or `?`.", (limits, value) => limits with { PatternLetters = value }),
        Limit("Limits:SearchSeconds", 10, 1, 3600, "How long a search may take; then it is answered with 503.", (limits, value) => limits with { Time = TimeSpan.FromSeconds(value) }),
        Limit("Limits:Concurrent", 0, 0, 1000, "Searches at a time, the next wait; 0: one a processor.", (limits, value) => limits with { Concurrent = value }),
        Limit("Limits:Queued", 256, 0, 100_000, "Searches that may wait; further ones are answered with 503.", (limits, value) => limits with { Queued = value }),
        Limit("Limits:Kept", 256, 0, 100_000, "Answers kept until the archive changes.", (limits, value) => limits with { Kept = value }),
        new("SynonymFile", "", "the path of a file", "The file of synonyms, read anew when it changes; without the setting `synonyms.txt` in the archive's folder, if it is there.",
            (options, values) => One(values) is { } path ? options with { SynonymFile = path } : null),
        Flag("ShowSlowestSearches", true, "Whether the status page shows the slowest searches.", (options, value) => options with { ShowSlowestSearches = value }),
        Flag("CommenterPages", false, "Whether each commenter has a page of everything under the name.", (options, value) => options with { CommenterPages = value }),
        Flag("Metrics", true, "Whether `/metrics` answers, in Prometheus' text.", (options, value) => options with { Metrics = value }),
        new("OtlpEndpoint", "", "an address like http://127.0.0.1:4318", "The collector that traces, metrics and logs are sent to (OTLP over HTTP); also `OTEL_EXPORTER_OTLP_ENDPOINT`.",
            (options, values) => One(values) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? options with { OtlpEndpoint = uri } : null),
        new("Log:Level", "Warning", "Trace, Debug, Information, Warning, Error, Critical or None", "The least level that is logged.",
            (options, values) => One(values) is { } text && Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level)
                ? options with { Log = options.Log with { Level = level } } : null),
        Flag("Log:AsJson", false, "Whether each line of the log is a JSON object.", (options, value) => options with { Log = options.Log with { AsJson = value } }),
        Flag("Log:Requests", false, "Whether each request is logged: method, route, status, time, id of the key.", (options, value) => options with { Log = options.Log with { Requests = value } }),
        Flag("Log:Queries", false, "Whether the log of requests has what was searched.", (options, value) => options with { Log = options.Log with { Queries = value } }),
        Flag("Log:Addresses", false, "Whether the log of requests has who asked, by address.", (options, value) => options with { Log = options.Log with { Addresses = value } }),
        Number("DrainSeconds", 10, 0, 3600, "How long requests in progress may take to end once the service is asked to stop.",
            (options, value) => options with { DrainTime = TimeSpan.FromSeconds(value) }),
    ];

    private static Setting Secret(string name, string description) =>
        new(name, "", "a key", description, (options, values) => options with { ApiKeys = [.. options.ApiKeys.Concat(values).Distinct()] });

    private static Setting Flag(string name, bool standard, string description, Func<ServiceOptions, bool, ServiceOptions> set) =>
        new(name, standard ? "true" : "false", "true or false", description,
            (options, values) => One(values) is { } text && bool.TryParse(text, out var value) ? set(options, value) : null);

    private static Setting Number(string name, int standard, int minimum, int maximum, string description, Func<ServiceOptions, int, ServiceOptions> set) =>
        new(name, standard.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"), description,
            (options, values) => One(values) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= minimum && value <= maximum ? set(options, value) : null);

    private static Setting Limit(string name, int standard, int minimum, int maximum, string description, Func<SearchLimits, int, SearchLimits> set) =>
        Number(name, standard, minimum, maximum, description, (options, value) => options with { Limits = set(options.Limits, value) });

    private static string? One(IReadOnlyList<string> values) => values is [var value] ? value : null;

    private static bool IsOrigin(string text) =>
        text == "*" || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text.TrimEnd('/').ToLowerInvariant());

    private static bool IsNetwork(string text) => System.Net.IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);
}
