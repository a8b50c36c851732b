using Search.Archive;

namespace Search.Service.Parameters;

/// <summary>One parameter of a search: its name, its contract in words, and how its value becomes part of a request.</summary>
/// <param name="Name">The name in a URL.</param>
/// <param name="Description">What it does, for the API's description.</param>
/// <param name="Accepts">What values it takes, as the end of a sentence: "a whole number from 1".</param>
/// <param name="Read">Adds the value to the request; <see langword="null"/> when the value cannot be read.</param>
internal sealed record SearchParameter(string Name, string Description, string Accepts, Func<SearchRequest, string, SearchRequest?> Read)
{
    /// <summary>Another name that is read, never written.</summary>
    public string? Alias { get; init; }

    /// <summary>The JSON type of a value: <c>string</c>, <c>integer</c> or <c>boolean</c>.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The only values it takes; empty when it takes others.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether it may be given several times.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Whether one value is a list joined by commas.</summary>
    public bool IsList { get; init; }

    /// <summary>The smallest number it takes.</summary>
    public int? Minimum { get; init; }

    /// <summary>The largest number it takes.</summary>
    public int? Maximum { get; init; }

    /// <summary>The value that stands for "not given".</summary>
    public string? Default { get; init; }
}
