using System.Text.Json;
using Search.Archive;

namespace Search.Importing.JsonLines;

/// <summary>Reads the <c>provenance</c> that an export wrote.</summary>
internal static class JsonProvenance
{
    /// <summary>Reads the object; <see langword="null"/> for anything else.</summary>
    /// <param name="reader">On the member's name.</param>
    public static Provenance? Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        string? format = null;
        long? line = null, offset = null;
        var facts = new List<FactOrigin>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("format"u8))
                format = JsonValues.ReadText(ref reader);
            else if (reader.ValueTextEquals("line"u8))
                line = ReadWhole(ref reader);
            else if (reader.ValueTextEquals("offset"u8))
                offset = ReadWhole(ref reader);
            else if (reader.ValueTextEquals("facts"u8))
                ReadFacts(ref reader, facts);
            else
                JsonValues.SkipValue(ref reader);
        }
        return new Provenance { Format = format, Line = line, Offset = offset, Facts = facts };
    }

    private static void ReadFacts(ref Utf8JsonReader reader, List<FactOrigin> facts)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                facts.Add(ReadFact(ref reader));
            else
                reader.Skip();
        }
    }

    private static FactOrigin ReadFact(ref Utf8JsonReader reader)
    {
        var fact = new FactOrigin("", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("fact"u8))
                fact = fact with { Fact = JsonValues.ReadText(ref reader) ?? "" };
            else if (reader.ValueTextEquals("how"u8))
                fact = fact with { How = JsonValues.ReadText(ref reader) ?? "" };
            else if (reader.ValueTextEquals("confidence"u8))
                fact = fact with { Confidence = ReadConfidence(ref reader) };
            else
                JsonValues.SkipValue(ref reader);
        }
        return fact;
    }

    private static long? ReadWhole(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && number >= 0)
            return number;
        reader.Skip();
        return null;
    }

    private static double? ReadConfidence(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number is >= 0 and <= 1)
            return number;
        reader.Skip();
        return null;
    }
}
