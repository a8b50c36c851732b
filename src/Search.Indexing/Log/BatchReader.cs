using Search.Kernels;

namespace Search.Indexing;

/// <summary>Reads a batch in the form of <see cref="BatchFormat"/>.</summary>
internal static class BatchReader
{
    public static WriteBatch Read(ReadOnlySpan<byte> bytes, Schema schema)
    {
        var batch = new WriteBatch();
        var reader = new ByteReader(bytes);
        for (var left = reader.ReadVarint(); left > 0; left--)
        {
            if (reader.ReadByte() == BatchFormat.Put)
                batch.Put(ReadDocument(ref reader, schema));
            else
                batch.DeleteWhere(schema.Fields[(int)reader.ReadVarint()].Name, reader.ReadString());
        }
        return batch;
    }

    private static Document ReadDocument(ref ByteReader reader, Schema schema)
    {
        var document = new Document(reader.ReadString());
        for (var left = reader.ReadVarint(); left > 0; left--)
            document.Add(schema.Fields[(int)reader.ReadVarint()].Name, reader.ReadString());
        for (var left = reader.ReadVarint(); left > 0; left--)
            document.Add(schema.Fields[(int)reader.ReadVarint()].Name, Varint.UnZigZag(reader.ReadVarint64()));
        return document;
    }
}
