namespace Search.Importing.Identity;

/// <summary>Finds what each comment of a thread answers, where some are left out, come twice or answer each other in circles. Used by one thread.</summary>
internal sealed class ParentTies
{
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Adds a comment, in the order of the thread.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="parent">The id of what it answers; <see langword="null"/> for the article.</param>
    /// <param name="isLeftOut">Whether it does not come into the thread: answers to it become answers to what it answered.</param>
    /// <returns>Whether the id was free.</returns>
    public bool Add(string id, string? parent, bool isLeftOut = false)
    {
        if (!_parents.TryAdd(id, parent))
            return false;
        if (isLeftOut)
            _leftOut.Add(id);
        return true;
    }

    /// <summary>The comment that one answers: the nearest that is not left out, or one that is not known here; <see langword="null"/> for the article.</summary>
    /// <remarks>A circle is opened at the comment that closes it.</remarks>
    public string? ParentOf(string id)
    {
        var parent = _parents[id];
        for (var steps = 0; parent is not null && _leftOut.Contains(parent); steps++)
            parent = steps <= _leftOut.Count ? _parents[parent] : null;
        if (parent is null || !_parents.ContainsKey(parent))
            return parent;
        if (ReachesItself(id))
        {
            _parents[id] = null;
            return null;
        }
        return parent;
    }

    // A walk of more steps than there are comments goes round in a circle, though perhaps one that the comment only leads to.
    private bool ReachesItself(string id)
    {
        var at = _parents[id];
        for (var steps = 0; at is not null && steps <= _parents.Count; steps++)
        {
            if (at == id)
                return true;
            at = _parents.GetValueOrDefault(at);
        }
        return false;
    }
}
