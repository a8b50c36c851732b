using Search.Importing.Files;
using Search.Importing.JsonLines;

namespace Search.Importing.Formats;

/// <summary>The formats that can be read, the most particular first: the first that recognises a file reads it.</summary>
internal sealed class SourceFormats(IReadOnlyList<ISourceFormat> formats)
{
    public static SourceFormats For(ImportOptions options) => new([new JsonLinesFormat(options)]);

    public ISourceFormat? Of(SourceFile file) => formats.FirstOrDefault(format => format.Recognises(file));
}
