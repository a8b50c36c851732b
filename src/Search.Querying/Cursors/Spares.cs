using System.Collections.Concurrent;

namespace Search.Querying;

/// <summary>Things that are dear to make, kept from one user to the next. Safe for use by several threads.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class Spares<T> where T : class
{
    private readonly ConcurrentBag<T> _others = [];
    private T? _first;

    /// <summary>Takes one out; <see langword="null"/> when there is none.</summary>
    public T? Take() => Interlocked.Exchange(ref _first, null) ?? (_others.TryTake(out var other) ? other : null);

    /// <summary>Keeps one.</summary>
    public void Add(T spare)
    {
        if (Interlocked.CompareExchange(ref _first, spare, null) is not null)
            _others.Add(spare);
    }
}
