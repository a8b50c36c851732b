namespace Search.Indexing;

/// <summary>The one file that says what the index is; replaced as a whole by each commit.</summary>
/// <remarks>
/// <code>
/// file     := generation:v reserved:v nextSegment:v firstLog:v schema segments
/// schema   := count:v field*
/// field    := name:string kind:v flags:v analyzer:string stemsOf:string
/// segments := count:v segment*
/// segment  := name:string documents:v files liveNumber:v [length:v checksum:v]      the last two when liveNumber is not 0
/// files    := count:v (suffix:string length:v checksum:v)*
/// </code>
/// <c>v</c> is a varint of up to 64 bits, a string its UTF-8 bytes behind their number as a varint; lengths and checksums are a file's
/// <see cref="FileSeal"/>. Kinds are 0 text, 1 keyword, 2 number. Flags are 1 stored, 2 multi-valued, 4 indexed, 8 column, 16 positions. What does not apply is the empty
/// string. Example: <c>05 05 00 01 | 01 02 69 64 01 0D 00 00 | 00</c> is generation 5 of an empty index with the field <c>id</c>.
/// <para>Version 1: as above.</para>
/// </remarks>
internal static class ManifestFormat
{
    public const string Name = "manifest";

    public const int Version = 1;

    public const string FileName = "manifest";

    public const string NewFileName = "manifest.new";
}
