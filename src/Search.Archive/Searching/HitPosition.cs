namespace Search.Archive;

/// <summary>Where in an order of hits a page ended, so that the next can go on behind it. Its parts mean nothing outside of the archive.</summary>
/// <remarks>
/// Orders by date and by number of comments go on behind the same key and document whatever came in the meantime: no hit is given twice, and none
/// that stood behind is left out. By relevance the next page goes on behind the same document where it now stands, or where its score
/// would stand if it is gone: as long as the archive's generation stays the same that is exact; new documents shift scores, and with them hits
/// may cross the place.
/// </remarks>
/// <param name="Key">What the last hit was ordered by; <see langword="null"/> for an unknown date.</param>
/// <param name="Document">The last hit's number, given once and never changed.</param>
/// <param name="Seen">How many hits came before the place.</param>
public readonly record struct HitPosition(long? Key, long Document, int Seen);
