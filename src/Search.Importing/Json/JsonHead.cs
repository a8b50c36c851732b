using System.Text;
using Search.Importing.Encodings;
using Search.Importing.Files;

namespace Search.Importing.Json;

/// <summary>How a file begins that may be JSON in any Unicode encoding.</summary>
internal static class JsonHead
{
    /// <summary>The head of a file in UTF-8, without a byte-order mark.</summary>
    public static ReadOnlyMemory<byte> Utf8(SourceFile file) => TextEncodings.OfMark(file.Head.Span, out var markLength) switch
    {
        null or UTF8Encoding => file.Head[markLength..],
        var marked => Encoding.UTF8.GetBytes(marked.GetString(file.Head.Span[markLength..])),
    };
}
