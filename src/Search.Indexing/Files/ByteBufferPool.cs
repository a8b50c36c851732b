namespace Search.Indexing;

/// <summary>Buffers that are used again. Safe for use by several threads.</summary>
/// <remarks>Keeps at most four, of at most 2 MiB each: enough for a few writers with batches of some hundred documents.</remarks>
internal sealed class ByteBufferPool
{
    private const int MostKept = 4;
    private const int MostBytes = 2 << 20;

    private readonly Stack<ByteBuffer> _free = [];

    /// <summary>An empty buffer.</summary>
    public ByteBuffer Rent()
    {
        lock (_free)
            return _free.TryPop(out var buffer) ? buffer : new ByteBuffer();
    }

    /// <summary>Takes back a buffer that nobody reads any more.</summary>
    public void Return(ByteBuffer buffer)
    {
        if (buffer.Capacity > MostBytes)
            return;
        buffer.Clear();
        lock (_free)
        {
            if (_free.Count < MostKept)
                _free.Push(buffer);
        }
    }
}
