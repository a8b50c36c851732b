namespace Search.Querying;

/// <summary>Takes ordinals with their counts, each ordinal once, in any order.</summary>
internal interface ICountTaker
{
    /// <summary>Where ordinals come ascending, only counts above this are of use. At least 0.</summary>
    int Least { get; }

    /// <summary>Takes an ordinal.</summary>
    void Take(int ordinal, int count);
}
