namespace Search.Service.Settings;

/// <summary>One setting: its name beneath <c>Search:</c>, its contract in words, and how its value becomes part of the options.</summary>
/// <param name="Name">The name, with a colon between section and name: <c>RateLimit:Requests</c>; in the environment <c>Search__RateLimit__Requests</c>.</param>
/// <param name="Default">The value without the setting, as it would be written.</param>
/// <param name="Accepts">What values it takes, as the end of a sentence.</param>
/// <param name="Description">What it does.</param>
/// <param name="Read">Adds the values to the options; <see langword="null"/> when they cannot be read.</param>
internal sealed record Setting(
    string Name, string Default, string Accepts, string Description, Func<ServiceOptions, IReadOnlyList<string>, ServiceOptions?> Read);
