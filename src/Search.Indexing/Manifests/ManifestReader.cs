using Search.Analysis;

namespace Search.Indexing;

/// <summary>Reads a file of the form of <see cref="ManifestFormat"/>.</summary>
internal static class ManifestReader
{
    /// <summary>The folder's manifest; <see langword="null"/> when it has none.</summary>
    /// <exception cref="DamagedIndexException">It is damaged.</exception>
    /// <exception cref="IndexVersionException">It was written by a newer version of this program.</exception>
    public static Manifest? Read(string folder)
    {
        var path = Path.Combine(folder, ManifestFormat.FileName);
        if (!File.Exists(path))
            return null;
        using var file = SearchFileReader.Open(path, ManifestFormat.Name, ManifestFormat.Version);
        var reader = new ByteReader(file.Span(0, checked((int)file.PayloadLength)));
        var generation = (long)reader.ReadVarint64();
        var reserved = (long)reader.ReadVarint64();
        var nextSegment = (long)reader.ReadVarint64();
        var firstLog = (long)reader.ReadVarint64();
        var fields = new Field[reader.ReadVarint()];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = ReadField(ref reader);
        var segments = new ManifestSegment[reader.ReadVarint()];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = ReadSegment(ref reader);
        return new Manifest(new Schema(fields), generation, reserved, nextSegment, firstLog, segments);
    }

    private static Field ReadField(ref ByteReader reader)
    {
        var name = reader.ReadString();
        var kind = (FieldKind)reader.ReadVarint();
        var flags = (FieldFlags)reader.ReadVarint();
        var analyzer = reader.ReadString();
        var stemsOf = reader.ReadString();
        var stored = flags.HasFlag(FieldFlags.Stored);
        return kind switch
        {
            FieldKind.Text when stemsOf.Length > 0 => Field.Stems(name, stemsOf),
            FieldKind.Text => Field.Text(name, TextAnalyzer.Named(analyzer), stored, flags.HasFlag(FieldFlags.Positions)),
            FieldKind.Number => Field.Number(name, stored),
            _ => Field.Keyword(
                name,
                stored,
                flags.HasFlag(FieldFlags.MultiValued),
                flags.HasFlag(FieldFlags.Indexed),
                flags.HasFlag(FieldFlags.Column)),
        };
    }

    private static ManifestSegment ReadSegment(ref ByteReader reader)
    {
        var name = reader.ReadString();
        var documents = (int)reader.ReadVarint();
        var files = new Dictionary<string, FileSeal>();
        for (var left = reader.ReadVarint(); left > 0; left--)
        {
            var suffix = reader.ReadString();
            files.Add(suffix, ReadSeal(ref reader));
        }
        var liveNumber = (long)reader.ReadVarint64();
        FileSeal? live = liveNumber > 0 ? ReadSeal(ref reader) : null;
        return new ManifestSegment(new SegmentInfo(name, documents, files), liveNumber, live);
    }

    private static FileSeal ReadSeal(ref ByteReader reader) => new((long)reader.ReadVarint64(), reader.ReadVarint());
}
