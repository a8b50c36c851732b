namespace Search.Importing.Tables;

/// <summary>Which column of a table holds what. Immutable.</summary>
internal sealed class TableColumns
{
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase) { "", "nan", "null", "none", "n/a", "na", "\\n", "nil", "undefined" };

    private readonly Dictionary<string, int> _places = [];

    /// <summary>Finds the columns of a header.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="given">Fields and the columns that somebody gave them.</param>
    public TableColumns(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> given)
    {
        Count = header.Count;
        var plain = header.Select(ColumnNames.Plain).ToList();
        var taken = new HashSet<int>();
        foreach (var (field, column) in given)
        {
            var place = Place(header, plain, column);
            if (place < 0)
                Missing.Add(column);
            else if (taken.Add(place))
                _places[field] = place;
        }
        foreach (var (field, names) in ColumnNames.All)
        {
            var place = _places.ContainsKey(field) ? -1 : names.Select(name => plain.IndexOf(name)).FirstOrDefault(found => found >= 0 && !taken.Contains(found), -1);
            if (place >= 0 && taken.Add(place))
                _places[field] = place;
        }
        // Where comments have no column of their own, a parent or a score is that of something else.
        if (!Has("comment"))
        {
            foreach (var field in _places.Keys.Where(field => field.StartsWith("comment_", StringComparison.Ordinal)).ToList())
                _places.Remove(field);
            return;
        }
        if (Has("body"))
            return;
        // A table of comments: who and when are the comment's.
        Move("authors", "comment_author");
        Move("published", "comment_published");
        if (!Has("comment_id") && Has("url"))
            Move("id", "comment_id");
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>Columns that somebody gave and that the table has not.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Whether rows are comments, or articles with a comment each.</summary>
    public bool HoldsComments => Has("comment");

    /// <summary>Whether there is anything to import.</summary>
    public bool HoldsTexts => Has("title") || Has("body") || Has("comment");

    /// <summary>How many fields have a column.</summary>
    public int Fields => _places.Count;

    /// <summary>Whether a field has a column.</summary>
    public bool Has(string field) => _places.ContainsKey(field);

    /// <summary>The value of a field in a row; <see langword="null"/> where there is none.</summary>
    public string? Value(IReadOnlyList<string> row, string field)
    {
        if (!_places.TryGetValue(field, out var place) || place >= row.Count)
            return null;
        var value = row[place].Trim();
        return Nothing.Contains(value) ? null : value;
    }

    private void Move(string from, string to)
    {
        if (_places.ContainsKey(to) || !_places.Remove(from, out var place))
            return;
        _places[to] = place;
    }

    private static int Place(IReadOnlyList<string> header, List<string> plain, string column)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Trim().Equals(column, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return plain.IndexOf(ColumnNames.Plain(column));
    }
}
