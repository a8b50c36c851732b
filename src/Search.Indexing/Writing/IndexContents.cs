using System.Text;

namespace Search.Indexing;

/// <summary>What the index holds now, seen or unseen by snapshots: segments, oldest first, and buffered documents. Guarded by the writer's lock.</summary>
internal sealed class IndexContents(string folder, Schema schema, long bufferBytes, long nextSegment, List<OpenSegment> segments)
{
    private DocumentBuffer _buffer = new(schema);

    public IReadOnlyList<OpenSegment> Segments => segments;

    public int BufferedDocuments => _buffer.LiveCount;

    public long BufferedBytes => _buffer.DocumentCount == 0 ? 0 : _buffer.ByteLength;

    /// <summary>The number of the next segment.</summary>
    public long NextSegment { get; private set; } = nextSegment;

    /// <summary>Whether anything changed since the last call of <see cref="View"/>.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Applies the batch, writing a segment whenever the buffer is full.</summary>
    public void Apply(WriteBatch batch)
    {
        foreach (var operation in batch.Operations)
        {
            switch (operation)
            {
                case WriteOperation.Put put:
                    if (!put.IsNew)
                        DeleteFlushed(schema.Id, Encoding.UTF8.GetBytes(put.Document.Id));
                    _buffer.Put(put.Document);
                    IsChanged = true;
                    if (_buffer.ByteLength >= bufferBytes)
                        Flush();
                    break;
                case WriteOperation.Delete delete:
                    var (field, value) = (schema[delete.Field], Encoding.UTF8.GetBytes(delete.Value));
                    DeleteFlushed(field, value);
                    var before = _buffer.LiveCount;
                    _buffer.Delete(field, value);
                    IsChanged |= _buffer.LiveCount < before;
                    break;
            }
        }
    }

    /// <summary>Writes the buffered documents as a segment.</summary>
    public void Flush()
    {
        if (_buffer.DocumentCount == 0)
            return;
        if (_buffer.LiveCount > 0)
        {
            var (info, live) = _buffer.WriteTo(folder, TakeName());
            segments.Add(new OpenSegment(new SegmentCore(folder, info, schema), live, _buffer.LiveCount, committed: null));
            _buffer.Release();
        }
        _buffer = new DocumentBuffer(schema);
    }

    /// <summary>The name of a segment about to be written.</summary>
    public string TakeName() => SegmentInfo.NameOf(NextSegment++);

    /// <summary>Puts a merged segment, or nothing when all documents were gone, in the place of the adjacent ones it was made of.</summary>
    public void Replace(IReadOnlyList<OpenSegment> merged, OpenSegment? with)
    {
        var at = segments.IndexOf(merged[0]);
        segments.RemoveRange(at, merged.Count);
        if (with is not null)
            segments.Insert(at, with);
        IsChanged = true;
    }

    /// <summary>The segments as they are now; buffered documents are not among them.</summary>
    public SegmentReader[] View()
    {
        IsChanged = false;
        return [.. segments.Select(s => s.View())];
    }

    private void DeleteFlushed(Field field, ReadOnlySpan<byte> value)
    {
        foreach (var segment in segments)
            IsChanged |= segment.Delete(field, value);
    }
}
