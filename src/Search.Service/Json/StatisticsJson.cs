using System.Text.Json;
using Search.Archive;
using Search.Service.Json;

namespace Search.Service;

/// <summary>The JSON of what an archive holds, the same from the API and from the command line. Names are snake_case.</summary>
public static class StatisticsJson
{
    /// <summary>The statistics and the backend's capabilities as one JSON object, without line breaks.</summary>
    public static string Write(ArchiveStatistics statistics, Capabilities capabilities) =>
        JsonSerializer.Serialize(StatisticsAnswer.Of(statistics, capabilities), ServiceJson.Context.StatisticsAnswer);
}
