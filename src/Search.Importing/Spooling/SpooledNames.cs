using Search.Importing.Identity;

namespace Search.Importing.Spooling;

/// <summary>How often each of any number of names came, of which it keeps the hashes. Used by one thread.</summary>
internal sealed class SpooledNames : IDisposable
{
    // 4 MB hold the names of a hundred thousand articles; more go to a file.
    private readonly SpooledTable _counts = new(4 << 20);

    /// <summary>Takes up a name.</summary>
    /// <returns>How often it came before.</returns>
    public long Add(string name)
    {
        var hash = NameHash.Of(name);
        var before = _counts.TryGet(hash, out var count) ? count : 0;
        _counts.Set(hash, before + 1);
        return before;
    }

    public void Dispose() => _counts.Dispose();
}
