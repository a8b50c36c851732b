namespace Search.Workloads.Classes;

/// <summary>A stretch of document frequencies.</summary>
/// <param name="Name">What words of it are called.</param>
/// <param name="Least">The smallest share of all documents, included.</param>
/// <param name="Most">The largest share, not included.</param>
internal sealed record FrequencyBand(string Name, double Least, double Most)
{
    // A rare word is in so few documents that finding them costs next to nothing.
    private const int MostOfRare = 10;

    /// <summary>One of twenty documents or more: long lists of postings.</summary>
    public static FrequencyBand Frequent { get; } = new("frequent", 0.05, double.PositiveInfinity);

    /// <summary>What people search for.</summary>
    public static FrequencyBand Medium { get; } = new("medium", 0.005, 0.05);

    /// <summary>Names and special terms.</summary>
    public static FrequencyBand Low { get; } = new("low", 0.0001, 0.005);

    /// <summary>Two to ten documents, however many there are.</summary>
    public static FrequencyBand Rare { get; } = new("rare", 0, 0);

    /// <summary>Whether a word is in the band that so many of all documents have.</summary>
    public bool Holds(int documentsWith, int documents) => this == Rare
        ? documentsWith is >= 2 and <= MostOfRare
        : documentsWith > MostOfRare && documentsWith >= Least * documents && documentsWith < Most * documents;
}
