using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes a batch in the form of <see cref="BatchFormat"/>, refusing what the schema does not allow.</summary>
internal static class BatchWriter
{
    /// <summary>Writes the batch.</summary>
    /// <returns>Whether every string was well-formed; in the bytes the ill-formed parts are replaced by U+FFFD.</returns>
    /// <exception cref="ArgumentException">A field is not in the schema or cannot take the value.</exception>
    public static bool Write(ByteBuffer target, Schema schema, WriteBatch batch)
    {
        var wellFormed = true;
        target.WriteVarint((uint)batch.Operations.Count);
        foreach (var operation in batch.Operations)
        {
            switch (operation)
            {
                case WriteOperation.Delete delete:
                    target.WriteByte(BatchFormat.Delete);
                    target.WriteVarint((uint)Deletable(schema, delete.Field).Ordinal);
                    wellFormed &= WriteString(target, delete.Value);
                    break;
                case WriteOperation.Put put:
                    target.WriteByte(BatchFormat.Put);
                    wellFormed &= WriteDocument(target, schema, put.Document);
                    break;
            }
        }
        return wellFormed;
    }

    private static Field Deletable(Schema schema, string name)
    {
        if (!schema.TryGet(name, out var field) || field.Kind != FieldKind.Keyword || !field.Indexed)
            throw new ArgumentException($"Documents can be deleted by an indexed keyword field; '{name}' is none.");
        return field;
    }

    private static bool WriteDocument(ByteBuffer target, Schema schema, Document document)
    {
        CheckKeyword(document, schema.Id, document.Id);
        var wellFormed = WriteString(target, document.Id);
        target.WriteVarint((uint)document.Strings.Count);
        var taken = new bool[schema.Fields.Count];
        foreach (var (name, value) in document.Strings)
        {
            var field = Find(schema, document, name);
            if (field.Kind == FieldKind.Number || field.StemsOf is not null || field == schema.Id)
                throw Refusal(document, field, "takes no text");
            if (field.Kind == FieldKind.Keyword)
            {
                if (!field.MultiValued && taken[field.Ordinal])
                    throw Refusal(document, field, "takes one value");
                if (field.Indexed || field.HasColumn)
                    CheckKeyword(document, field, value);
            }
            taken[field.Ordinal] = true;
            target.WriteVarint((uint)field.Ordinal);
            wellFormed &= WriteString(target, value);
        }
        target.WriteVarint((uint)document.Numbers.Count);
        foreach (var (name, value) in document.Numbers)
        {
            var field = Find(schema, document, name);
            if (field.Kind != FieldKind.Number)
                throw Refusal(document, field, "takes no number");
            if (taken[field.Ordinal])
                throw Refusal(document, field, "takes one value");
            taken[field.Ordinal] = true;
            target.WriteVarint((uint)field.Ordinal);
            target.WriteVarint(Varint.ZigZag(value));
        }
        return wellFormed;
    }

    private static Field Find(Schema schema, Document document, string name) => schema.TryGet(name, out var field)
        ? field
        : throw new ArgumentException($"Document '{document.Id}' has a value for '{name}', which is no field of the schema.");

    private static void CheckKeyword(Document document, Field field, string value)
    {
        if (value.Length * 3 > BatchFormat.MaxKeywordLength && Encoding.UTF8.GetByteCount(value) > BatchFormat.MaxKeywordLength)
            throw Refusal(document, field, $"takes values of up to {BatchFormat.MaxKeywordLength} bytes");
    }

    private static ArgumentException Refusal(Document document, Field field, string reason) =>
        new($"Document '{document.Id}' has a value for '{field.Name}', which {reason}.");

    private static bool WriteString(ByteBuffer target, string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        target.WriteVarint((uint)length);
        var bytes = target.Append(length);
        if (Utf8.FromUtf16(value, bytes, out _, out _, replaceInvalidSequences: false) == OperationStatus.Done)
            return true;
        Encoding.UTF8.GetBytes(value, bytes);
        return false;
    }
}
