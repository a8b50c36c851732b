namespace Search.Importing.Identity;

/// <summary>Makes ids of what wants one, so that no two are the same: the second <c>7</c> is <c>7~2</c>. Used by one thread, for one thread of comments.</summary>
internal sealed class UniqueIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The id that was wanted, or the first like it that is free.</summary>
    public string Of(string wanted)
    {
        if (_taken.Add(wanted))
            return wanted;
        var n = _last.GetValueOrDefault(wanted, 1);
        string id;
        do
            id = $"{wanted}~{++n}";
        while (!_taken.Add(id));
        _last[wanted] = n;
        return id;
    }
}
