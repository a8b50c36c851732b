using System.Text.Json;
using Search.Archive;
using Search.Service.Json;

namespace Search.Service;

/// <summary>The JSON of a search's answer, the same from the API and from the command line. Names are snake_case.</summary>
public static class SearchJson
{
    /// <summary>The answer as one JSON object, without line breaks.</summary>
    public static string Write(SearchRequest request, SearchResponse response) =>
        JsonSerializer.Serialize(SearchAnswers.Of(request, response), ServiceJson.Context.SearchAnswer);
}
