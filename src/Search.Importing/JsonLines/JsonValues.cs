using System.Globalization;
using System.Text;
using System.Text.Json;
using Search.Archive;
using Search.Importing.Formats;

namespace Search.Importing.JsonLines;

/// <summary>Reads values leniently: what has the wrong kind but one plain meaning is understood, the rest is <see langword="null"/> or empty.</summary>
/// <remarks>Each method stands on the name of a member, or on the value itself, and leaves the reader on the value's last token.</remarks>
internal static class JsonValues
{
    // Ids of comments are often their places in the thread: one string each is enough.
    private const int MostDigits = 3;

    private static readonly string?[] SmallNumbers = new string?[1000];

    /// <summary>A string, or a number or truth value as it is written; <see langword="null"/> for blank, null, lists and objects without a name.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        switch (reader.TokenType)
        {
            case JsonTokenType.String or JsonTokenType.Number when TrySmallNumber(reader.ValueSpan, out var number):
                return SmallNumbers[number] ??= number.ToString(CultureInfo.InvariantCulture);
            case JsonTokenType.String:
                var text = reader.GetString();
                return string.IsNullOrWhiteSpace(text) ? null : text;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartObject:
                return ReadName(ref reader);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>A list of texts; a text alone is a list of one.</summary>
    public static IReadOnlyList<string> ReadTexts(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadText(ref reader) is { } only ? [only.Trim()] : [];
        string? first = null;
        List<string>? texts = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(ref reader) is not { } text)
                continue;
            if (first is null)
                first = text.Trim();
            else
                (texts ??= [first]).Add(text.Trim());
        }
        if (texts is not null)
            return texts;
        return first is null ? [] : [first];
    }

    /// <summary>A whole number; <see langword="null"/> for anything else.</summary>
    public static int? ReadNumber(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        reader.Skip();
        return null;
    }

    /// <summary>Steps over a value.</summary>
    public static void SkipValue(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>A date; what is none is said to be a problem and becomes unknown.</summary>
    public static PartialDate? ParseDate(string? text, string member, long? line, ProblemSink problems)
    {
        if (text is null)
            return null;
        if (PartialDate.TryParse(text, out var date))
            return date;
        problems.Problem($"\"{member}\" is not an ISO 8601 date and is taken as unknown: {Shorten(text)}", line);
        return null;
    }

    // Without leading zeros, which belong to a name.
    private static bool TrySmallNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        if (digits.Length is 0 or > MostDigits || digits[0] == '0' && digits.Length > 1)
            return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            number = number * 10 + (digit - '0');
        }
        return true;
    }

    private static void MoveToValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
            reader.Read();
    }

    // An author as other programs write one: {"name": "…"}.
    private static string? ReadName(ref Utf8JsonReader reader)
    {
        string? name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("name"u8))
                name = ReadText(ref reader);
            else
                reader.Skip();
        }
        return name;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
