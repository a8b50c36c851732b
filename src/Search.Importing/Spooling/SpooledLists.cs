namespace Search.Importing.Spooling;

/// <summary>A short list of numbers for each of any number of names, of which it keeps the hashes; most of it in temporary files. Used by one thread.</summary>
/// <param name="memoryBytes">How much of it is kept in memory at most.</param>
internal sealed class SpooledLists(int memoryBytes) : IDisposable
{
    // An entry's numbers: the order it asks for, the number itself, and the entry before it in its list, one more so that 0 is none.
    private const int Order = 0, Value = 1, Before = 2, Numbers = 3;

    private readonly SpooledTable _lasts = new(memoryBytes / 2);
    private readonly SpooledNumbers _entries = new(memoryBytes / 2);

    /// <summary>Adds to the list of a name.</summary>
    /// <param name="name">The hash of the name.</param>
    /// <param name="order">Where in the list it belongs; <see langword="null"/> for its place as it comes.</param>
    /// <param name="value">What is added.</param>
    public void Add(ulong name, int? order, long value)
    {
        var before = _lasts.TryGet(name, out var last) ? last + 1 : 0;
        _lasts.Set(name, _entries.Count / Numbers);
        _entries.Add(order ?? long.MinValue);
        _entries.Add(value);
        _entries.Add(before);
    }

    /// <summary>The list of a name in its order.</summary>
    public IReadOnlyList<long> Of(ulong name)
    {
        if (!_lasts.TryGet(name, out var last))
            return [];
        var list = new List<(long Order, long Value)>();
        for (var entry = last; entry >= 0; entry = _entries[entry * Numbers + Before] - 1)
            list.Add((_entries[entry * Numbers + Order], _entries[entry * Numbers + Value]));
        list.Reverse();
        return [.. list.Select((entry, place) => (Order: entry.Order == long.MinValue ? place : entry.Order, entry.Value)).OrderBy(entry => entry.Order).Select(entry => entry.Value)];
    }

    public void Dispose()
    {
        _lasts.Dispose();
        _entries.Dispose();
    }
}
