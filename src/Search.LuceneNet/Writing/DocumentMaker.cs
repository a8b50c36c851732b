using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Search.Indexing;
using Field = Lucene.Net.Documents.Field;
using IndexOptions = Lucene.Net.Index.IndexOptions;

namespace Search.LuceneNet;

/// <summary>Documents of the archive → documents of Lucene, by the fields of the archive's schema.</summary>
/// <remarks>
/// Text is indexed with positions and offsets, its stems beside it in a field of their own. Keywords are terms, and sorted-set doc values where
/// they are counted. Numbers are numeric terms, for ranges, and doc values, for sorting. The thread is a term and a sorted doc value besides, by
/// which Lucene groups.
/// </remarks>
internal static class DocumentMaker
{
    /// <summary>The field of <see cref="ThreadKey"/>.</summary>
    public const string ThreadGroup = "thread.group";

    private static readonly FieldType Stored = TextType(isStored: true, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static readonly FieldType Unstored = TextType(isStored: false, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static readonly FieldType Stems = TextType(isStored: false, IndexOptions.DOCS_AND_FREQS);

    /// <summary>The term that names a document.</summary>
    public static Term Id(Indexing.Document document) => new(Schema.IdField, document.Id);

    /// <summary>A thread's number as a term.</summary>
    public static BytesRef ThreadKey(long thread) => new(thread.ToString("x16", CultureInfo.InvariantCulture));

    /// <summary>The thread that a term stands for.</summary>
    public static long Thread(BytesRef key) => long.Parse(key.Utf8ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The document as Lucene takes it.</summary>
    public static Lucene.Net.Documents.Document Make(Indexing.Document document)
    {
        var schema = ArchiveFields.Schema;
        var made = new Lucene.Net.Documents.Document { new StringField(Schema.IdField, document.Id, Field.Store.YES) };
        foreach (var (name, value) in document.Strings)
            Add(made, schema, schema[name], value);
        foreach (var (name, value) in document.Numbers)
        {
            made.Add(new Int64Field(name, value, Field.Store.NO));
            made.Add(new NumericDocValuesField(name, value));
            if (name != ArchiveFields.Thread)
                continue;
            var key = ThreadKey(value);
            made.Add(new StringField(ThreadGroup, key.Utf8ToString(), Field.Store.NO));
            made.Add(new SortedDocValuesField(ThreadGroup, key));
        }

        return made;
    }

    private static void Add(Lucene.Net.Documents.Document made, Schema schema, Indexing.Field field, string value)
    {
        if (field.Kind == FieldKind.Text)
        {
            made.Add(new Field(field.Name, value, field.Stored ? Stored : Unstored));
            if (schema.StemsFieldOf(field) is { } stems)
                made.Add(new Field(stems.Name, value, Stems));
            return;
        }

        if (field.Indexed)
            made.Add(new StringField(field.Name, value, field.Stored ? Field.Store.YES : Field.Store.NO));
        else if (field.Stored)
            made.Add(new StoredField(field.Name, value));
        if (field.HasColumn)
            made.Add(new SortedSetDocValuesField(field.Name, new BytesRef(value)));
    }

    private static FieldType TextType(bool isStored, IndexOptions options) =>
        new FieldType { IsIndexed = true, IsTokenized = true, IsStored = isStored, IndexOptions = options }.Freeze();
}
