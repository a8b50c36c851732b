namespace Search.Indexing;

/// <summary>Holds the structural invariants of a segment against its content. Not safe for use by several threads at once.</summary>
internal sealed class SegmentCheck(SegmentReader segment, Action<string> report, CancellationToken cancellation)
{
    public void Run()
    {
        foreach (var field in segment.Core.Schema.Fields)
        {
            cancellation.ThrowIfCancellationRequested();
            var norms = segment.Norms(field);
            if (!norms.IsEmpty && norms.Length != segment.DocumentCount)
                report($"field '{field.Name}' has {norms.Length} norms for {segment.DocumentCount} documents.");
            if (segment.Terms(field) is { } terms)
                new TermsCheck(segment, field, terms, report, cancellation).Run();
            if (segment.KeywordColumn(field) is { } keywords)
                CheckKeywords(field, keywords);
            if (segment.NumberColumn(field) is { } numbers)
                CheckNumbers(field, numbers);
        }
        CheckStored();
    }

    private void CheckKeywords(Field field, KeywordColumn column)
    {
        for (var ordinal = 1; ordinal < column.ValueCount; ordinal++)
        {
            if (column.ValueBytes(ordinal - 1).SequenceCompareTo(column.ValueBytes(ordinal)) >= 0)
                report($"values {ordinal - 1} and {ordinal} of column '{field.Name}' are not in order.");
        }
        var buffer = new int[column.MaxValuesPerDocument];
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            var count = column.ReadOrdinals(document, buffer);
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] < 0 || buffer[i] >= column.ValueCount || i > 0 && buffer[i] <= buffer[i - 1])
                    report($"document {document} has ordinal {buffer[i]} in column '{field.Name}' of {column.ValueCount} values.");
            }
        }
    }

    private void CheckNumbers(Field field, NumberColumn column)
    {
        var present = 0;
        for (var document = 0; document < segment.DocumentCount; document++)
        {
            if (!column.TryRead(document, out var value))
                continue;
            present++;
            if (value < column.Min || value > column.Max)
                report($"document {document} has {value} in column '{field.Name}' of {column.Min} to {column.Max}.");
        }
        if (present != column.PresentCount)
            report($"column '{field.Name}' has {present} values, not {column.PresentCount}.");
    }

    private void CheckStored()
    {
        var schema = segment.Core.Schema;
        var terms = segment.Terms(schema.Id);
        var cursor = segment.CreatePostingsCursor();
        var documents = 0;
        for (var block = 0; block < segment.Core.Stored.BlockCount; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            segment.Core.Stored.ReadBlock(block, (bytes, document) =>
            {
                documents++;
                var stored = new StoredDocument(schema, bytes.ToArray());
                foreach (var field in schema.Fields.Where(f => f.Kind != FieldKind.Number))
                    _ = stored.Texts(field);
                var id = System.Text.Encoding.UTF8.GetBytes(stored.Text(schema.Id) ?? "");
                if (terms is null || !terms.TryFind(id, out var info))
                {
                    report($"the id of stored document {document} is not among the terms.");
                    return;
                }
                cursor.Reset(schema.Id, info);
                if (cursor.AdvanceTo(document) != document)
                    report($"the id of stored document {document} is that of another.");
            });
        }
        if (documents != segment.DocumentCount)
            report($"{documents} documents are stored, not {segment.DocumentCount}.");
    }
}
