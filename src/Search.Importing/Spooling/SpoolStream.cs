namespace Search.Importing.Spooling;

/// <summary>Bytes kept in memory while they are few, else in a temporary file that goes with the stream.</summary>
internal sealed class SpoolStream : IDisposable
{
    private readonly int _memoryBytes;
    private Stream _stream = new MemoryStream();

    /// <param name="memoryBytes">How many bytes are kept in memory before a file takes them.</param>
    public SpoolStream(int memoryBytes)
    {
        _memoryBytes = memoryBytes;
    }

    /// <summary>The bytes; to be asked for before each use, for the stream moves to a file as it grows.</summary>
    public Stream Stream
    {
        get
        {
            if (_stream is MemoryStream memory && memory.Length > _memoryBytes)
                MoveToFile(memory);
            return _stream;
        }
    }

    public void Dispose() => _stream.Dispose();

    private void MoveToFile(MemoryStream memory)
    {
        // 4 KiB: posts are written one behind the other, but read wherever their thread has them.
        var file = TemporaryFile.Create(bufferBytes: 1 << 12);
        memory.WriteTo(file);
        memory.Dispose();
        _stream = file;
    }
}
