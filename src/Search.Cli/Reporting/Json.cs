using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Search.Archive;

namespace Search.Cli.Reporting;

/// <summary>Objects as JSON for other programs: names and conventions are those of the HTTP API.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        // The output goes to a terminal or a file, never into a page: letters of every language stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new PartialDateConverter() },
    };

    private static readonly JsonSerializerOptions LineFormat = new(Format) { WriteIndented = false };

    public static void Write<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, Format));

    /// <summary>The same on one line, for programs alone.</summary>
    public static void WriteLine<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, LineFormat));

    /// <summary>Reads what was written so; members that are not known do not count.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Format);

    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
