namespace Search.Querying;

/// <summary>Room for the documents that may have a phrase, a block of its rarest term at a time; kept from one search to the next.</summary>
internal sealed class PhraseBatch
{
    private static readonly Spares<PhraseBatch> Unused = new();

    private int[][] _places = [];

    private PhraseBatch() { }

    /// <summary>Documents that have all terms met so far.</summary>
    public int[] Documents { get; } = new int[TopRun.BatchLength];

    /// <summary>The least frequency of those terms in each document: the phrase is not more frequent.</summary>
    public int[] LeastFrequencies { get; } = new int[TopRun.BatchLength];

    /// <summary>The documents' places in each term's list, the rarest term's first.</summary>
    public ReadOnlySpan<int[]> Places => _places;

    /// <summary>Room for places of documents that a block has.</summary>
    public int[] Found { get; } = new int[PostingsBlocks.PlacesLength];

    /// <summary>Room for their places in the block.</summary>
    public int[] BlockPlaces { get; } = new int[PostingsBlocks.PlacesLength];

    /// <summary>Room for frequencies there.</summary>
    public int[] Frequencies { get; } = new int[TopRun.BatchLength];

    /// <summary>Room for one user.</summary>
    /// <param name="terms">Terms of the phrase.</param>
    public static PhraseBatch Rent(int terms)
    {
        var batch = Unused.Take() ?? new PhraseBatch();
        var had = batch._places.Length;
        if (had >= terms)
            return batch;
        Array.Resize(ref batch._places, terms);
        for (var i = had; i < terms; i++)
            batch._places[i] = new int[TopRun.BatchLength];
        return batch;
    }

    /// <summary>Takes room back.</summary>
    public static void Return(PhraseBatch batch) => Unused.Add(batch);
}
