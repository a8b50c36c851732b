using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Search.Service;

/// <summary>How the service is hosted.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where the service listens unless told otherwise: on this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The addresses to listen on; port 0 takes any free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>The keys that allow writing. None: writing is switched off for everyone but the bearer of <see cref="LocalToken"/>.</summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];

    /// <summary>A further key, drawn anew at every start and left where only the same user can read it; <see langword="null"/> for none.</summary>
    public string? LocalToken { get; init; }

    /// <summary>The largest body of a request, in bytes.</summary>
    public long MaxRequestBytes { get; init; } = 32L << 20;

    /// <summary>Asked whenever someone wants to know whether the service is ready; <see langword="null"/>: it is when the archive answers.</summary>
    public Func<ReadinessState>? Readiness { get; init; }

    /// <summary>Whether the slowest searches are kept, in memory, and shown on the status page: to everyone who can search.</summary>
    public bool ShowSlowestSearches { get; init; } = true;

    /// <summary>Whether there is a page for everyone who commented: off unless the archive's owner wants commenters looked up so easily.</summary>
    public bool CommenterPages { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Reads <c>urls</c> or <c>Search:Urls</c> (several joined by semicolons), <c>Search:ApiKey</c>, <c>SEARCH_API_KEY</c> and the list
    /// <c>Search:ApiKeys</c>, <c>Search:MaxRequestBytes</c>, <c>Search:ShowSlowestSearches</c> and <c>Search:CommenterPages</c>.
    /// </summary>
    /// <exception cref="FormatException">
    /// <c>Search:MaxRequestBytes</c> is not a whole number of bytes, or one of the switches neither true nor false.
    /// </exception>
    public static ServiceOptions From(IConfiguration configuration)
    {
        var options = new ServiceOptions();
        var urls = (configuration["urls"] ?? configuration["Search:Urls"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length > 0)
            options = options with { Urls = urls };
        if (configuration["Search:MaxRequestBytes"] is { Length: > 0 } bytes)
        {
            if (!long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
                throw new FormatException($"Search:MaxRequestBytes is '{bytes}'; it takes a whole number of bytes.");
            options = options with { MaxRequestBytes = limit };
        }
        if (configuration["Search:ShowSlowestSearches"] is { Length: > 0 } shown)
        {
            if (!bool.TryParse(shown, out var isShown))
                throw new FormatException($"Search:ShowSlowestSearches is '{shown}'; it takes true or false.");
            options = options with { ShowSlowestSearches = isShown };
        }
        if (configuration["Search:CommenterPages"] is { Length: > 0 } commenters)
        {
            if (!bool.TryParse(commenters, out var hasCommenters))
                throw new FormatException($"Search:CommenterPages is '{commenters}'; it takes true or false.");
            options = options with { CommenterPages = hasCommenters };
        }
        var keys = configuration.GetSection("Search:ApiKeys").GetChildren().Select(child => child.Value)
            .Append(configuration["Search:ApiKey"])
            .Append(configuration["SEARCH_API_KEY"]);
        return options with { ApiKeys = [.. keys.OfType<string>().Where(key => !string.IsNullOrWhiteSpace(key)).Distinct()] };
    }

    /// <summary>The addresses; never a key.</summary>
    public override string ToString() => $"{nameof(ServiceOptions)} {{ {string.Join("; ", Urls)} }}";
}
