namespace Search.Querying;

/// <summary>Takes ordinals with their counts, each ordinal once, in any order.</summary>
internal interface ICountTaker
{
    /// <summary>Where ordinals come ascending, only counts above this are of use. At least 0.</summary>
    int Least { get; }

    /// <summary>Shows the counts of all ordinals, those that do not occur too, of which those above <see cref="Least"/> will then come ascending.</summary>
    void Prepare(ReadOnlySpan<int> counts);

    /// <summary>Takes an ordinal.</summary>
    void Take(int ordinal, int count);
}
