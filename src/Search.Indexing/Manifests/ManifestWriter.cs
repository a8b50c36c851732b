namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="ManifestFormat"/>.</summary>
internal static class ManifestWriter
{
    /// <summary>Replaces the folder's manifest; when this returns the new one, and no other, is what a power loss leaves.</summary>
    public static void Replace(string folder, Manifest manifest)
    {
        var path = Path.Combine(folder, ManifestFormat.NewFileName);
        using (var file = new SearchFileWriter(path, ManifestFormat.Name, ManifestFormat.Version))
        {
            file.Write(Encode(manifest).Written);
            file.Complete();
        }
        DurableFiles.Flush(path);
        File.Move(path, Path.Combine(folder, ManifestFormat.FileName), overwrite: true);
        DurableFiles.FlushFolder(folder);
    }

    private static ByteBuffer Encode(Manifest manifest)
    {
        var bytes = new ByteBuffer();
        bytes.WriteVarint((ulong)manifest.Generation);
        bytes.WriteVarint((ulong)manifest.ReservedGeneration);
        bytes.WriteVarint((ulong)manifest.NextSegment);
        bytes.WriteVarint((ulong)manifest.FirstLog);
        bytes.WriteVarint((uint)manifest.Schema.Fields.Count);
        foreach (var field in manifest.Schema.Fields)
            WriteField(bytes, field);
        bytes.WriteVarint((uint)manifest.Segments.Count);
        foreach (var segment in manifest.Segments)
            WriteSegment(bytes, segment);
        return bytes;
    }

    private static void WriteField(ByteBuffer bytes, Field field)
    {
        var flags = (field.Stored ? FieldFlags.Stored : FieldFlags.None)
            | (field.MultiValued ? FieldFlags.MultiValued : 0)
            | (field.Indexed ? FieldFlags.Indexed : 0)
            | (field.HasColumn ? FieldFlags.Column : 0)
            | (field.HasPositions ? FieldFlags.Positions : 0);
        bytes.WriteString(field.Name);
        bytes.WriteVarint((uint)field.Kind);
        bytes.WriteVarint((uint)flags);
        bytes.WriteString(field.Analyzer?.Name ?? "");
        bytes.WriteString(field.StemsOf ?? "");
    }

    private static void WriteSegment(ByteBuffer bytes, ManifestSegment segment)
    {
        bytes.WriteString(segment.Segment.Name);
        bytes.WriteVarint((uint)segment.Segment.DocumentCount);
        bytes.WriteVarint((uint)segment.Segment.Files.Count);
        foreach (var (suffix, seal) in segment.Segment.Files)
        {
            bytes.WriteString(suffix);
            WriteSeal(bytes, seal);
        }
        bytes.WriteVarint((ulong)segment.LiveNumber);
        if (segment.Live is { } live)
            WriteSeal(bytes, live);
    }

    private static void WriteSeal(ByteBuffer bytes, FileSeal seal)
    {
        bytes.WriteVarint((ulong)seal.Length);
        bytes.WriteVarint(seal.FooterChecksum);
    }
}
