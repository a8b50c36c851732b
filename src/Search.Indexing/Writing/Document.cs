namespace Search.Indexing;

/// <summary>What is indexed as one: values by field name. Not safe for use by several threads at once.</summary>
/// <param name="id">The unique key: writing a document replaces the one with the same id.</param>
/// <param name="strings">How many text and keyword values are to be expected.</param>
/// <param name="numbers">How many numbers are.</param>
public sealed class Document(string id, int strings = 0, int numbers = 0)
{
    private readonly List<(string Field, string Value)> _strings = new(strings);
    private readonly List<(string Field, long Value)> _numbers = new(numbers);

    /// <summary>The unique key: writing a document replaces the one with the same id.</summary>
    public string Id { get; } = id;

    /// <summary>Text and keyword values in the order they were added.</summary>
    public IReadOnlyList<(string Field, string Value)> Strings => _strings;

    /// <summary>Number values.</summary>
    public IReadOnlyList<(string Field, long Value)> Numbers => _numbers;

    /// <summary>The value of a field of one value; <see langword="null"/> when it has none.</summary>
    public string? ValueOf(string field)
    {
        foreach (var (name, value) in _strings)
        {
            if (name == field)
                return value;
        }

        return null;
    }

    /// <summary>Adds a text or keyword value. A text field with several values is one text with a gap of 100 positions between them.</summary>
    public Document Add(string field, string? value)
    {
        if (value is not null)
            _strings.Add((field, value));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public Document Add(string field, long? value)
    {
        if (value is { } number)
            _numbers.Add((field, number));
        return this;
    }
}
