using System.Text.Json;
using Search.Archive;
using Search.Service.Json;

namespace Search.Service;

/// <summary>Removals for good as the API's JSON.</summary>
public static class TakedownJson
{
    /// <summary>One, as the API answers a removal.</summary>
    public static string Write(Takedown takedown)
    {
        ArgumentNullException.ThrowIfNull(takedown);
        return JsonSerializer.Serialize(TakedownAnswer.Of(takedown), ServiceJson.Context.TakedownAnswer);
    }

    /// <summary>All, as the API lists them.</summary>
    public static string Write(IReadOnlyList<Takedown> takedowns) =>
        JsonSerializer.Serialize(new TakedownsAnswer([.. takedowns.Select(TakedownAnswer.Of)]), ServiceJson.Context.TakedownsAnswer);
}
