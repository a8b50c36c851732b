namespace Search.Querying;

/// <summary>A question as a tree. Immutable, compared by value; knows fields by name and nothing of an index.</summary>
public abstract record Query
{
    private protected Query() { }
}
