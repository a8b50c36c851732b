namespace Search.Indexing;

/// <summary>Merges one keyword column of several segments; values that only deleted documents had are left out.</summary>
internal sealed class KeywordMerger(Field field, IReadOnlyList<SegmentReader> sources, int[][] documents, int documentCount)
{
    private readonly KeywordColumn?[] _columns = [.. sources.Select(s => s.KeywordColumn(field))];
    private int[] _buffer = [];

    public void WriteTo(SegmentWriter segment)
    {
        if (MapValues(segment) is not { } ordinals)
            return;
        if (field.MultiValued)
            WriteMulti(segment, ordinals);
        else
            WriteSingle(segment, ordinals);
    }

    // Writes the values that live documents have, and gives the new ordinal of each by source and old ordinal.
    private int[][]? MapValues(SegmentWriter segment)
    {
        var used = _columns.Select((column, source) => Used(column, source)).ToArray();
        if (used.All(u => Array.IndexOf(u, true) < 0))
            return null;
        var ordinals = used.Select(u => new int[u.Length]).ToArray();
        var next = new PriorityQueue<(int Source, int Ordinal), (int Source, int Ordinal)>(Comparer<(int Source, int Ordinal)>.Create(
            (x, y) => _columns[x.Source]!.ValueBytes(x.Ordinal).SequenceCompareTo(_columns[y.Source]!.ValueBytes(y.Ordinal))));
        for (var source = 0; source < used.Length; source++)
            Enqueue(source, 0);
        segment.Keywords.BeginField();
        var count = 0;
        (int Source, int Ordinal) last = (-1, 0);
        while (next.TryDequeue(out var entry, out _))
        {
            var value = _columns[entry.Source]!.ValueBytes(entry.Ordinal);
            if (last.Source < 0 || !_columns[last.Source]!.ValueBytes(last.Ordinal).SequenceEqual(value))
            {
                segment.Keywords.AddValue(value);
                count++;
                last = entry;
            }
            ordinals[entry.Source][entry.Ordinal] = count - 1;
            Enqueue(entry.Source, entry.Ordinal + 1);
        }
        return ordinals;

        void Enqueue(int source, int from)
        {
            var ordinal = Array.IndexOf(used[source], true, from);
            if (ordinal >= 0)
                next.Enqueue((source, ordinal), (source, ordinal));
        }
    }

    private bool[] Used(KeywordColumn? column, int source)
    {
        var used = new bool[column?.ValueCount ?? 0];
        for (var document = 0; column is not null && document < documents[source].Length; document++)
        {
            if (documents[source][document] < 0)
                continue;
            foreach (var ordinal in Ordinals(column, document))
                used[ordinal] = true;
        }
        return used;
    }

    private void WriteSingle(SegmentWriter segment, int[][] ordinals)
    {
        var byDocument = new int[documentCount];
        for (var source = 0; source < _columns.Length; source++)
        {
            for (var document = 0; _columns[source] is { } column && document < documents[source].Length; document++)
            {
                if (documents[source][document] is >= 0 and var merged && column.FirstOrdinal(document) is >= 0 and var ordinal)
                    byDocument[merged] = ordinals[source][ordinal] + 1;
            }
        }
        segment.Keywords.EndSingle(field.Ordinal, byDocument);
    }

    private void WriteMulti(SegmentWriter segment, int[][] ordinals)
    {
        var starts = new int[documentCount + 1];
        var all = new int[_columns.Sum(column => column?.OrdinalCount ?? 0)];
        var count = 0;
        for (var source = 0; source < _columns.Length; source++)
        {
            for (var document = 0; document < documents[source].Length; document++)
            {
                if (documents[source][document] is not (>= 0 and var merged))
                    continue;
                if (_columns[source] is { } column)
                {
                    foreach (var ordinal in Ordinals(column, document))
                        all[count++] = ordinals[source][ordinal];
                }
                starts[merged + 1] = count;
            }
        }
        segment.Keywords.EndMulti(field.Ordinal, starts, all.AsSpan(0, count));
    }

    private ReadOnlySpan<int> Ordinals(KeywordColumn column, int document)
    {
        if (_buffer.Length < column.MaxValuesPerDocument)
            _buffer = new int[column.MaxValuesPerDocument];
        return _buffer.AsSpan(0, column.ReadOrdinals(document, _buffer));
    }
}
