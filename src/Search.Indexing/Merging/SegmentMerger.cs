using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes the live documents of several segments as one, in the same order. Not safe for use by several threads at once.</summary>
internal sealed class SegmentMerger
{
    private const int CancellationInterval = 1024;

    private readonly Schema _schema;
    private readonly IReadOnlyList<SegmentReader> _sources;
    private readonly CancellationToken _cancellation;

    // By document, for one column of numbers after the other.
    private long[] _numbers = [];

    public SegmentMerger(Schema schema, IReadOnlyList<SegmentReader> sources, CancellationToken cancellation)
    {
        (_schema, _sources, _cancellation) = (schema, sources, cancellation);
        Documents = [.. sources.Select(s => new int[s.DocumentCount])];
        for (var source = 0; source < sources.Count; source++)
        {
            for (var document = 0; document < sources[source].DocumentCount; document++)
                Documents[source][document] = sources[source].IsLive(document) ? DocumentCount++ : -1;
        }
    }

    /// <summary>The new number of each document by source and old number; -1 where it was deleted.</summary>
    public int[][] Documents { get; }

    /// <summary>Live documents of all sources.</summary>
    public int DocumentCount { get; }

    /// <summary>Writes the segment's files.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; no file is left.</exception>
    public SegmentInfo WriteTo(string folder, string name)
    {
        using var segment = new SegmentWriter(folder, name);
        foreach (var field in _schema.Fields)
        {
            if (field.Kind == FieldKind.Number)
                WriteNumbers(segment, field);
            if (field.Kind == FieldKind.Keyword && field.HasColumn)
                new KeywordMerger(field, _sources, Documents, DocumentCount).WriteTo(segment);
            var codes = field.Kind == FieldKind.Text ? Norms(field) : [];
            if (codes.Length > 0 && field.StemsOf is null)
                segment.Norms.Write(field.Ordinal, codes);
            if (field.Indexed)
                WriteTerms(segment, field, codes);
        }
        WriteStored(segment);
        return segment.Complete(DocumentCount);
    }

    private byte[] Norms(Field field)
    {
        if (_sources.All(s => s.Norms(field).IsEmpty))
            return [];
        var codes = new byte[DocumentCount];
        for (var source = 0; source < _sources.Count; source++)
        {
            var theirs = _sources[source].Norms(field);
            for (var document = 0; document < theirs.Length; document++)
            {
                if (Documents[source][document] is >= 0 and var merged)
                    codes[merged] = theirs[document];
            }
        }
        return codes;
    }

    private void WriteNumbers(SegmentWriter segment, Field field)
    {
        if (_numbers.Length == 0)
            _numbers = new long[DocumentCount];
        var present = new ulong[Bitmap.WordCount(DocumentCount)];
        for (var source = 0; source < _sources.Count; source++)
        {
            if (_sources[source].NumberColumn(field) is not { } column)
                continue;
            for (var document = 0; document < Documents[source].Length; document++)
            {
                if (Documents[source][document] < 0 || !column.TryRead(document, out var value))
                    continue;
                _numbers[Documents[source][document]] = value;
                Bitmap.Set(present, Documents[source][document]);
            }
        }
        segment.Numbers.Write(field.Ordinal, _numbers, present);
    }

    private void WriteTerms(SegmentWriter segment, Field field, byte[] codes)
    {
        var walks = new TermMerger(field, _sources);
        var cursors = new PostingsCursor?[_sources.Count];
        var withField = new ulong[Bitmap.WordCount(DocumentCount)];
        segment.Terms.BeginField(field.Ordinal, field.HasPositions);
        for (var terms = 0; walks.MoveNext(); terms++)
        {
            if (terms % CancellationInterval == 0)
                _cancellation.ThrowIfCancellationRequested();
            var any = false;
            segment.Postings.BeginTerm(field.HasPositions);
            foreach (var source in walks.Sources)
            {
                var cursor = cursors[source] ??= _sources[source].CreatePostingsCursor();
                cursor.Reset(field, walks.Info(source));
                while (cursor.Next() is < PostingsCursor.NoMoreDocuments and var old)
                {
                    var document = Documents[source][old];
                    if (document < 0)
                        continue;
                    any = true;
                    Bitmap.Set(withField, document);
                    var code = codes.Length == 0 ? PostingsFormat.NoLengthCode : codes[document];
                    segment.Postings.Add(document, cursor.Frequency, code, field.HasPositions ? cursor.Positions() : []);
                }
            }
            if (any)
                segment.Terms.Add(walks.Term, segment.Postings.EndTerm());
        }
        segment.Terms.EndField(Bitmap.Count(withField));
    }

    private void WriteStored(SegmentWriter segment)
    {
        for (var source = 0; source < _sources.Count; source++)
        {
            var documents = Documents[source];
            var stored = _sources[source].Core.Stored;
            for (var block = 0; block < stored.BlockCount; block++)
            {
                _cancellation.ThrowIfCancellationRequested();
                var whole = stored.WholeBlock(block, document => documents[document] >= 0, out var count);
                if (!whole.IsEmpty)
                {
                    segment.Stored.AddBlock(whole, count);
                    continue;
                }
                stored.ReadBlock(block, (bytes, document) =>
                {
                    if (documents[document] >= 0)
                        segment.Stored.Add(bytes);
                });
            }
        }
    }
}
