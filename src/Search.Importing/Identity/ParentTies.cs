namespace Search.Importing.Identity;

/// <summary>Finds what each comment of a thread answers, where some are left out, come twice or answer each other in circles. Used by one thread.</summary>
/// <remarks>Whatever the comments say, each is walked over a few times at most.</remarks>
internal sealed class ParentTies
{
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    // What is known to be in no circle, or in one that has been found and not been opened yet.
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _circling = new(StringComparer.Ordinal);

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
    /// <remarks>A circle is opened at the comment that closes it. To be asked when all have been added.</remarks>
    public string? ParentOf(string id)
    {
        var parent = BeyondLeftOut(_parents[id]);
        if (parent is null || !_parents.ContainsKey(parent) || !IsCircling(id))
            return parent;
        Open(id);
        return null;
    }

    // Whoever asks again is led there at once.
    private string? BeyondLeftOut(string? parent)
    {
        if (parent is null || !_leftOut.Contains(parent))
            return parent;
        var walked = new HashSet<string>(StringComparer.Ordinal);
        while (parent is not null && _leftOut.Contains(parent))
            parent = walked.Add(parent) ? _parents[parent] : null;
        foreach (var id in walked)
            _parents[id] = parent;
        return parent;
    }

    private bool IsCircling(string id)
    {
        var walked = new Dictionary<string, int>(StringComparer.Ordinal);
        var circle = int.MaxValue;
        for (var at = id; at is not null && !_settled.Contains(at) && !_circling.Contains(at) && _parents.TryGetValue(at, out var parent); at = parent)
        {
            if (walked.TryAdd(at, walked.Count))
                continue;
            circle = walked[at];
            break;
        }
        foreach (var (at, place) in walked)
            (place < circle ? _settled : _circling).Add(at);
        return _circling.Contains(id);
    }

    private void Open(string id)
    {
        for (var at = _parents[id]; at is not null && at != id; at = _parents[at])
        {
            _circling.Remove(at);
            _settled.Add(at);
        }
        _circling.Remove(id);
        _settled.Add(id);
        _parents[id] = null;
    }
}
