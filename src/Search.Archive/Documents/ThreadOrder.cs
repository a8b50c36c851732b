namespace Search.Archive.Documents;

/// <summary>A document's place among all: the thread's number, then the place in the thread. The article comes first (place 0).</summary>
/// <remarks>
/// Comments of the page count from 1; comments that came on their own count from <see cref="FirstLatePlace"/>, so that a page saved again with
/// more comments finds their places free.
/// </remarks>
internal static class ThreadOrder
{
    /// <summary>The first place of comments that came on their own.</summary>
    public const long FirstLatePlace = 1L << 23;

    private const int PlaceBits = 24;

    /// <summary>The order of a place in a thread.</summary>
    public static long Of(long thread, long place) => (thread << PlaceBits) | Math.Min(place, (1L << PlaceBits) - 1);

    /// <summary>The thread of an order.</summary>
    public static long Thread(long order) => order >> PlaceBits;

    /// <summary>The place in the thread.</summary>
    public static long Place(long order) => order & ((1L << PlaceBits) - 1);

    /// <summary>Whether the order is that of an article.</summary>
    public static bool IsArticle(long order) => Place(order) == 0;
}
