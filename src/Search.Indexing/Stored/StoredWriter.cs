using Search.Kernels;

namespace Search.Indexing;

/// <summary>Writes a file of the form of <see cref="StoredFormat"/>, documents in order.</summary>
internal sealed class StoredWriter(string path) : IDisposable
{
    private readonly SearchFileWriter _file = new(path, StoredFormat.Name, StoredFormat.Version);
    private readonly StoredBlockBuilder _block = new();
    private readonly List<long> _blockEnds = [];
    private readonly List<int> _firstDocuments = [];

    public void Add(ReadOnlySpan<byte> document)
    {
        _block.Add(document);
        if (_block.IsFull)
            EndBlock();
    }

    /// <summary>Adds a block that was built elsewhere.</summary>
    public void AddBlock(ReadOnlySpan<byte> block, int documents)
    {
        if (_block.DocumentCount > 0)
            EndBlock();
        Append(block, documents);
    }

    public FileSeal Complete()
    {
        if (_block.DocumentCount > 0)
            EndBlock();
        _file.Align();
        foreach (var end in _blockEnds)
            _file.WriteUInt64((ulong)end);
        foreach (var first in _firstDocuments.SkipLast(1))
            _file.WriteUInt32((uint)first);
        _file.Align();
        _file.WriteUInt64((ulong)_blockEnds.Count);
        return _file.Complete();
    }

    public void Dispose() => _file.Dispose();

    private void EndBlock()
    {
        var documents = _block.DocumentCount;
        Append(StoredBlockBuilder.Compress(_block.TakeRaw()), documents);
    }

    private void Append(ReadOnlySpan<byte> block, int documents)
    {
        if (_firstDocuments.Count == 0)
            _firstDocuments.Add(0);
        _firstDocuments.Add(_firstDocuments[^1] + documents);
        _file.Write(block);
        _blockEnds.Add(_file.Position);
    }
}
