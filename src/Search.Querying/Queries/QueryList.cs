using System.Collections;
using System.Runtime.CompilerServices;

namespace Search.Querying;

/// <summary>An immutable list that is equal to another with equal items, so that query trees compare by value.</summary>
[CollectionBuilder(typeof(QueryList), nameof(QueryList.Create))]
public sealed class QueryList<T> : IReadOnlyList<T>, IEquatable<QueryList<T>>
{
    private readonly T[] _items;

    internal QueryList(ReadOnlySpan<T> items) => _items = items.ToArray();

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(QueryList<T>? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QueryList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

/// <summary>Makes lists for collection expressions.</summary>
public static class QueryList
{
    /// <summary>Copies the items.</summary>
    public static QueryList<T> Create<T>(ReadOnlySpan<T> items) => new(items);
}
