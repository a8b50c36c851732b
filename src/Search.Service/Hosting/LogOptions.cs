using Microsoft.Extensions.Logging;

namespace Search.Service;

/// <summary>What the service logs on its standard error stream, and how. Without further ado nothing that tells who asked, or what.</summary>
public sealed record LogOptions
{
    /// <summary>The least level that is logged.</summary>
    public LogLevel Level { get; init; } = LogLevel.Warning;

    /// <summary>Whether each line is a JSON object; otherwise text.</summary>
    public bool AsJson { get; init; }

    /// <summary>Whether each request is logged: method, route, status, time and the id of the key.</summary>
    public bool Requests { get; init; }

    /// <summary>Whether logs of requests have the query string, and so the words that were searched.</summary>
    public bool Queries { get; init; }

    /// <summary>Whether logs of requests have the address of who asked.</summary>
    public bool Addresses { get; init; }
}
