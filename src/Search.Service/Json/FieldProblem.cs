using System.Globalization;
using System.Text.Json;

namespace Search.Service;

/// <summary>What is wrong with one field of a JSON document.</summary>
/// <param name="Field">The path of the field: <c>comments[3].published</c>; empty for the document itself.</param>
/// <param name="Message">A sentence.</param>
public sealed record FieldProblem(string Field, string Message)
{
    internal static FieldProblem Of(JsonException exception)
    {
        if (exception.LineNumber is not { } line)
            return new FieldProblem("", "This is not JSON: an object names a field twice, or by half of a character.");
        return new FieldProblem("", string.Create(CultureInfo.InvariantCulture,
            $"This is not JSON: line {line + 1}, byte {exception.BytePositionInLine + 1} cannot be read."));
    }
}
